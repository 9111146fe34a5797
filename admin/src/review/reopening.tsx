import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReviewDetail } from '@contracts/review';
import { useState } from 'react';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { focusSoon } from '../keyboard/focus-soon';
import { places } from './places';
import { RemarkField } from './remark-field';

/** The level above takes up a refused file again, and says why (R-N2). */
export function Reopening({ file, reread }: { file: ReviewDetail; reread: () => Promise<unknown> }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const { send, sending, problem } = useAction('POST /reviews/:id/reopening');

  const ask = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') focusSoon(places.remark);
    else setAsking(true);
  };
  const reopen = async () => {
    const answer = await send({ params: { id: file.id }, body: { reason: reason.trim() } });
    setAsking(false);
    if (answer) await reread();
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <RemarkField
        id={places.remark}
        label="重新开启的理由（考生会看到）"
        value={reason}
        maxLength={1000}
        onChange={setReason}
        error={missing && reason.trim() === '' ? '请填写重新开启的理由，考生会看到。' : undefined}
      />
      <ProblemAlert problem={problem} />
      <Button variant="outlined" onClick={ask}>
        重新开启审核
      </Button>
      <ConfirmDialog
        open={asking}
        title={`重新开启 ${file.personName} 的审核？`}
        confirmLabel="重新开启"
        busy={sending}
        onConfirm={() => void reopen()}
        onClose={() => setAsking(false)}
      >
        原判定“审核不通过”不再生效，申报回到判定它的一级重新审核。理由记入办理过程，考生会看到。
      </ConfirmDialog>
    </Box>
  );
}
