import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';

/** Renews after asking once: the old code is void at that instant. The first code of a unit needs no question. */
export function RenewButton({ institution, first }: { institution: string; first: boolean }) {
  const [asking, setAsking] = useState(false);
  const { send, sending, problem } = useAction('POST /confirm-code/renewals');
  const queries = useQueryClient();
  const notify = useNotify();

  const renew = async () => {
    const renewed = await send({});
    setAsking(false);
    if (!renewed) return;
    queries.setQueryData(['GET /confirm-code', {}], renewed);
    notify(first ? '已生成确认码' : '已更换，原确认码已作废', { type: 'success' });
  };

  return (
    <>
      <ProblemAlert problem={problem} />
      <Button
        variant={first ? 'contained' : 'outlined'}
        sx={{ mt: 3 }}
        loading={sending}
        onClick={() => (first ? void renew() : setAsking(true))}
      >
        {first ? '生成确认码' : '更换确认码'}
      </Button>
      <ConfirmDialog
        open={asking}
        title="更换单位确认码？"
        confirmLabel="更换"
        busy={sending}
        onConfirm={() => void renew()}
        onClose={() => setAsking(false)}
      >
        “{institution}”的原确认码将立即作废且不能恢复，尚未绑定的人员须使用新的确认码。已绑定的人员不受影响。
      </ConfirmDialog>
    </>
  );
}
