import Button from '@mui/material/Button';
import type { ReviewDetail } from '@contracts/review';
import { useState } from 'react';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';

/** 从单位移除: whoever doesn't work at the unit, or no longer does, goes to a new one (R-N6). */
export function Removal({ file, reread }: { file: ReviewDetail; reread: () => Promise<unknown> }) {
  const [asking, setAsking] = useState(false);
  const { send, sending, problem } = useAction('POST /reviews/:id/removal');
  const remove = async () => {
    const answer = await send({ params: { id: file.id } });
    setAsking(false);
    if (answer) await reread();
  };
  return (
    <>
      <ProblemAlert problem={problem} />
      <Button variant="text" color="error" sx={{ justifySelf: 'start' }} onClick={() => setAsking(true)}>
        从单位移除
      </Button>
      <ConfirmDialog
        open={asking}
        title={`将“${file.personName}”从单位移除？`}
        confirmLabel="从单位移除"
        destructive
        busy={sending}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      >
        本人与“{file.workUnit}
        ”的绑定立即解除，已在花名册中的随之转出，原因为“从单位移除”；本人和单位人事会收到通知。这份申报须由本人绑定新单位后重新提交，重新审核；此前的审核和实习记录保留。不能撤回。
      </ConfirmDialog>
    </>
  );
}
