import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import type { BatchPass } from './use-batch-pass';

/** 停止: asks, and says what stays. */
export function StopButton({ batch, onChange }: { batch: BatchPass; onChange: (next: BatchPass) => void }) {
  const [asking, setAsking] = useState(false);
  const { send, sending, problem, clearProblem } = useAction('POST /batch-passes/:id/cancellation');
  const close = () => {
    setAsking(false);
    clearProblem();
  };
  const stop = async () => {
    const stopped = await send({ params: { id: batch.id } });
    if (!stopped) return;
    close();
    onChange(stopped);
  };
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        停止
      </Button>
      <ConfirmDialog
        open={asking}
        destructive
        title="停止这次批量通过？"
        confirmLabel="停止"
        busy={sending}
        onConfirm={() => void stop()}
        onClose={close}
      >
        <Typography>已通过的保持通过，不能撤回；其余的不再审核，仍在待审核的材料中。</Typography>
        <ProblemAlert problem={problem} />
      </ConfirmDialog>
    </>
  );
}
