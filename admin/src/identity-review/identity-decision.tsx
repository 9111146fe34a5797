import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import type { IdentityReviewDetail } from '@contracts/identity';
import { ConfirmDialog } from '../components/confirm-dialog';
import { LateDecisionAlert } from '../components/late-decision-alert';
import { Panel } from '../components/panel';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { ProblemAlert } from '../page/problem-alert';
import { useIdentityDecision } from './use-identity-decision';

/**
 * Pass, or refuse with a reason that the person reads. Keys 1 and 2 lead to the decision and send nothing, as in the
 * review of materials; Enter sends, and the next one comes by itself. Where nothing is to be decided, only what became of
 * a decision that came too late.
 */
export function IdentityDecision({ review }: { review: IdentityReviewDetail }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [merging, setMerging] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const passButton = useRef<HTMLButtonElement>(null);
  const refuseButton = useRef<HTMLButtonElement>(null);
  const { decide, sending, conflict, problem } = useIdentityDecision(review);
  const canDecide = review.availableActions.length > 0;

  const pass = () => {
    setMerging(false);
    void decide('pass', '');
  };
  const refuse = () => {
    if (reason.trim() !== '') return void decide('refuse', reason.trim());
    setMissing(true);
    field.current?.focus();
  };

  useShortcuts((shortcut) => {
    if (typeof shortcut !== 'object' || !canDecide || sending || shortcut.decision > 2) return false;
    const refusing = reason.trim() === '' ? field : refuseButton;
    (shortcut.decision === 1 ? passButton : refusing).current?.focus();
    return true;
  });

  const tooLate = conflict && (
    <LateDecisionAlert sentence={conflict} typed={canDecide ? '' : reason.trim()} what="理由" />
  );
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
        <Button
          ref={passButton}
          variant="contained"
          loading={sending}
          onClick={() => (review.isRecovery ? setMerging(true) : pass())}
          aria-keyshortcuts="1"
        >
          通过（1）
        </Button>
        <Button
          ref={refuseButton}
          variant="outlined"
          color="error"
          disabled={sending}
          onClick={refuse}
          aria-keyshortcuts="2"
        >
          不通过（2）
        </Button>
      </Box>
      <ConfirmDialog
        open={merging}
        title={`通过 ${review.personName} 的认证，并入原账号？`}
        confirmLabel="通过并合并"
        onConfirm={pass}
        onClose={() => setMerging(false)}
      >
        {review.personName}（{review.documentNumber}
        ）现在的登录方式将并入原账号，原账号的登录全部退出。合并后不能撤回。
      </ConfirmDialog>
    </Panel>
  );
}
