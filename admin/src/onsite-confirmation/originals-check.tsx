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

export interface OriginalsCheckProps {
  file: ReviewDetail;
  originals: readonly string[];
  /** After a refusal the file may have moved on. */
  reread: () => Promise<unknown>;
  onConfirmed: (sentence: string) => void;
}

const boxId = (original: string) => `onsite-original:${original}`;

/** Each original is ticked as it is seen; then one confirmation for all (R-N1). */
export function OriginalsCheck({ file, originals, reread, onConfirmed }: OriginalsCheckProps) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [missing, setMissing] = useState(false);
  const { send, sending, problem } = useAction('POST /reviews/:id/decision', {
    onRefused: () => void reread(),
  });

  const tick = (original: string, isSeen: boolean) => {
    const next = new Set(seen);
    if (isSeen) next.add(original);
    else next.delete(original);
    setSeen(next);
    setMissing(false);
  };
  const confirm = async () => {
    const unseen = originals.find((original) => !seen.has(original));
    if (unseen !== undefined) {
      setMissing(true);
      return focusSoon(boxId(unseen));
    }
    const body = { decision: 'confirm-on-site', seenSequence: file.sequence } as const;
    if (await send({ params: { id: file.id }, body })) onConfirmed(`${file.personName}：已现场确认`);
  };
  const left = originals.length - seen.size;
  return (
    <Panel title="核对原件" aside={`已核对 ${seen.size}/${originals.length}`}>
      <Box sx={{ display: 'grid' }}>
        {originals.map((original, index) => (
          <FormControlLabel
            key={original}
            label={original}
            control={
              <Checkbox
                id={boxId(original)}
                size="small"
                autoFocus={index === 0}
                checked={seen.has(original)}
                onChange={(_, isSeen) => tick(original, isSeen)}
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
