import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import type { BusinessRow } from './business-account-source';

/** 生成账户 (R-E3): the account and its activation code come into being, to be handed to whoever is to work in the business. */
export function IssueBusinessDialog({ row, onClose }: { row: BusinessRow; onClose: () => void }) {
  const queries = useQueryClient();
  const notify = useNotify();
  const { send, sending, problem } = useAction('POST /business-accounts');
  const { business, institutionCode, state } = row.authorization;

  const confirm = async () => {
    if (!(await send({ body: { businessCode: business.code } }))) return;
    onClose();
    notify(`${business.name}：已生成账户和激活码`, { type: 'success' });
    await queries.invalidateQueries({ queryKey: ['business-accounts'] });
  };
  const hasCode = state === 'issued' || state === 'offered';
  return (
    <ConfirmDialog
      open
      title={`生成“${business.name}”的业务账户？`}
      confirmLabel="生成账户"
      busy={sending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Typography>
        将生成账户 {institutionCode}
        {business.code} 和激活码。激活码 30 天内有效，只能使用一次，请交给负责该业务的人员激活。
        {hasCode && '该业务另有未使用的授权码，两者谁先激活以谁为准，另一个随即作废。'}
      </Typography>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
