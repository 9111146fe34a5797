import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReviewDetail } from '@contracts/review';
import { useState } from 'react';
import { useAction } from '../api/use-action';
import { Panel } from '../components/panel';
import { focusSoon } from '../keyboard/focus-soon';
import { ProblemAlert } from '../page/problem-alert';
import type { Original } from './originals';

export interface OriginalsCheckProps {
  file: ReviewDetail;
  /** The version of the form that was scanned, or that is ticked among the originals. */
  presentedRound: number;
  originals: readonly Original[];
  /** After a refusal the file may have moved on. */
  reread: () => Promise<unknown>;
  onConfirmed: (sentence: string) => void;
}

const boxId = (key: string) => `onsite-original:${key}`;

/** Each original is ticked as it is seen; then one confirmation for all (R-N1). */
export function OriginalsCheck({
  file,
  presentedRound,
  originals,
  reread,
  onConfirmed,
}: OriginalsCheckProps) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [missing, setMissing] = useState(false);
  const { send, sending, problem } = useAction('POST /reviews/:id/decision', {
    onRefused: () => void reread(),
  });

  const tick = (key: string, isSeen: boolean) => {
    const next = new Set(seen);
    if (isSeen) next.add(key);
    else next.delete(key);
    setSeen(next);
    setMissing(false);
  };
  const confirm = async () => {
    const unseen = originals.find(({ key }) => !seen.has(key));
    if (unseen !== undefined) {
      setMissing(true);
      return focusSoon(boxId(unseen.key));
    }
    const onsite = { presentedRound, originals: [...seen] };
    const body = { decision: 'confirm-on-site', seenSequence: file.sequence, onsite } as const;
    if (await send({ params: { id: file.id }, body })) onConfirmed(`${file.personName}：已现场确认`);
  };
  const left = originals.length - seen.size;
  return (
    <Panel title="核对原件" aside={`已核对 ${seen.size}/${originals.length}`}>
      <Box sx={{ display: 'grid' }}>
        {originals.map(({ key, label }, index) => (
          <FormControlLabel
            key={key}
            label={label}
            control={
              <Checkbox
                id={boxId(key)}
                size="small"
                autoFocus={index === 0}
                checked={seen.has(key)}
                onChange={(_, isSeen) => tick(key, isSeen)}
              />
            }
          />
        ))}
      </Box>
      {missing && (
        <Box role="alert" sx={{ color: 'error.main', mt: 1 }}>
          还有 {left} 项原件没有核对，逐项核对后再确认。
        </Box>
      )}
      <ProblemAlert problem={problem} />
      <Button variant="contained" loading={sending} onClick={() => void confirm()} sx={{ mt: 1.5 }}>
        确认原件无误
      </Button>
    </Panel>
  );
}
