import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import type { BusinessRow } from './business-account-source';

/** Asks once more before 是否使用 is turned off or on: the holder is out at the next request, or in again (R-E3). */
export function SwitchDialog({ row, onClose }: { row: BusinessRow; onClose: () => void }) {
  const queries = useQueryClient();
  const notify = useNotify();
  const suspend = useAction('POST /authorizations/:id/suspension');
  const resume = useAction('POST /authorizations/:id/resumption');
  const { authorization, holder } = row;
  const { isSuspended, business } = authorization;
  const action = isSuspended ? resume : suspend;
  const who = holder?.name ?? '该业务管理人';

  const confirm = async () => {
    if (authorization.id === null || !(await action.send({ params: { id: authorization.id } }))) return;
    onClose();
    notify(`${business.name}：${isSuspended ? '已恢复使用' : '已停用'}`, { type: 'success' });
    await queries.invalidateQueries({ queryKey: ['business-accounts'] });
  };
  return (
    <ConfirmDialog
      open
      title={isSuspended ? `恢复使用“${business.name}”？` : `停用“${business.name}”？`}
      confirmLabel={isSuspended ? '恢复使用' : '停用'}
      destructive={!isSuspended}
      busy={action.sending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Typography>
        {isSuspended
          ? `${who}的业务管理人权限随即恢复，重新选择该账号后即可继续办理。`
          : `${who}的业务管理人权限立即暂停，正在打开的页面也不能再办理。之后可以随时恢复使用。`}
      </Typography>
      <ProblemAlert problem={action.problem} />
    </ConfirmDialog>
  );
}
