import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import type { IdentityReviewDetail } from '@contracts/identity';
import { Panel } from '../components/panel';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { ProblemAlert } from '../page/problem-alert';
import { ConflictAlert } from './conflict-alert';
import { useIdentityDecision } from './use-identity-decision';

/**
 * Pass, or refuse with a reason that the person reads. Keys 1 and 2; then the next one comes by itself. Where nothing is
 * to be decided, only what became of a decision that came too late.
 */
export function IdentityDecision({ review }: { review: IdentityReviewDetail }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { decide, sending, conflict, problem } = useIdentityDecision(review);
  const canDecide = review.availableActions.length > 0;

  const press = (decision: 'pass' | 'refuse') => {
    if (decision === 'refuse' && reason.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    void decide(decision, reason.trim());
  };

  useShortcuts((shortcut) => {
    if (typeof shortcut !== 'object' || !canDecide || sending || shortcut.decision > 2) return false;
    press(shortcut.decision === 1 ? 'pass' : 'refuse');
    return true;
  });

  const tooLate = conflict && <ConflictAlert sentence={conflict} typed={canDecide ? '' : reason.trim()} />;
  if (!canDecide) return tooLate ? <Panel title="审核">{tooLate}</Panel> : null;
  return (
    <Panel title="审核">
      {tooLate}
      <TextField
        label="不通过的理由"
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
          setMissing(false);
        }}
        inputRef={field}
        error={missing}
        helperText={missing ? '不通过须说明理由，本人会看到' : '仅不通过时填写，本人会看到'}
        multiline
        minRows={3}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <ProblemAlert problem={problem} />
      <Box sx={{ display: 'flex', gap: 1.5, mt: 2 }}>
        <Button variant="contained" loading={sending} onClick={() => press('pass')} aria-keyshortcuts="1">
          通过（1）
        </Button>
        <Button
          variant="outlined"
          color="error"
          disabled={sending}
          onClick={() => press('refuse')}
          aria-keyshortcuts="2"
        >
          不通过（2）
        </Button>
      </Box>
    </Panel>
  );
}
