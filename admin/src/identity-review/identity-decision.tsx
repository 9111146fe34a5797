import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import type { IdentityReviewDetail } from '@contracts/identity';
import { useAction } from '../api/use-action';
import { Panel } from '../components/panel';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { ProblemAlert } from '../page/problem-alert';
import { useNextReview } from './use-next-review';

/** Pass, or refuse with a reason that the person reads. Keys 1 and 2; then the next one comes by itself. */
export function IdentityDecision({ review }: { review: IdentityReviewDetail }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { send, sending, problem } = useAction('POST /identity/reviews/:id/decision');
  const goToNext = useNextReview();

  const decide = async (decision: 'pass' | 'refuse') => {
    if (decision === 'refuse' && reason.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const body = decision === 'pass' ? { decision } : { decision, reason: reason.trim() };
    if (await send({ params: { id: review.id }, body })) await goToNext(review, decision);
  };

  useShortcuts((shortcut) => {
    if (typeof shortcut !== 'object' || sending || shortcut.decision > 2) return false;
    void decide(shortcut.decision === 1 ? 'pass' : 'refuse');
    return true;
  });

  return (
    <Panel title="审核">
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
        <Button
          variant="contained"
          loading={sending}
          onClick={() => void decide('pass')}
          aria-keyshortcuts="1"
        >
          通过（1）
        </Button>
        <Button
          variant="outlined"
          color="error"
          disabled={sending}
          onClick={() => void decide('refuse')}
          aria-keyshortcuts="2"
        >
          不通过（2）
        </Button>
      </Box>
    </Panel>
  );
}
