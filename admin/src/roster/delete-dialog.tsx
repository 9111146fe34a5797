import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import type { RosterDetail } from '@contracts/roster';
import { useNotify, useResourceContext, useShowContext } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';

/** 删除 of a village clinic's staff: of who works there, or of the record of who has left (manual 002 §2.4.2, §2.4.3, R-J1). */
export function DeleteDialog({ entry, onClose }: { entry: RosterDetail; onClose: () => void }) {
  const { id, name, institution, place } = entry;
  const list = `/${useResourceContext() ?? ''}`;
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { refetch } = useShowContext();
  const { send, sending, problem } = useAction('DELETE /roster/:id', {
    onRefused: ({ status }) => void (status === 409 && refetch()),
  });
  const hasLeft = place === 'left';
  const confirm = async () => {
    if (!(await send({ params: { id } }))) return;
    notify(hasLeft ? `已删除“${name}”的转出记录` : `${name}：已删除，将用短信告知本人`, { type: 'success' });
    await navigate(list);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'getOne' });
  };
  return (
    <ConfirmDialog
      open
      title={hasLeft ? `删除“${name}”的转出记录？` : `删除“${name}”？`}
      confirmLabel="删除"
      destructive
      busy={sending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Typography>
        {hasLeft
          ? '姓名、原因和曾用姓名随之删除，名册中不再显示，不能恢复。操作记录中保留何人何时办理了删除。'
          : `本人与“${institution.name}”的绑定立即解除，不转入移除人员名册；以该单位提交、正在办理的申报暂停。如需再次申请该单位，本人须重新进行实名认证，并再次由本单位审核。删除不能恢复；调离的人员请用“转出”。`}
      </Typography>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
