import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { authorizationActionWords } from '@contracts/authorization-states';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import type { TableRow } from './authorization-source';
import { changeQuestion } from './change-question';
import { slipAddress } from './slip-address';
import { useAuthorizationChange } from './use-authorization-change';
import type { AskedAction } from './issuer-action';

export interface AskedChange {
  row: TableRow;
  action: AskedAction;
}

const doneWords: Record<AskedAction, string> = {
  issue: '已生成授权码',
  reset: '已重置，授权码已作废',
  revoke: '已解除授权',
};

/** Asks once more, with unit and business, and does it; a new code is then on screen to be told. */
export function AuthorizationDialog({ asked, onClose }: { asked: AskedChange; onClose: () => void }) {
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const { change, sending, problem, clearProblem } = useAuthorizationChange();
  const { row, action } = asked;
  const { title, text } = changeQuestion(row, action);
  const refresh = () => queries.invalidateQueries({ queryKey: ['authorizations'] });

  const close = () => {
    // Refused, the row has changed under the eyes of who asked.
    if (problem) void refresh();
    clearProblem();
    onClose();
  };
  const confirm = async () => {
    const changed = await change(row, action);
    if (!changed) return;
    close();
    notify(`${row.business.name}：${doneWords[action]}`, { type: 'success' });
    await refresh();
    if (action === 'issue' && changed.id) await navigate(slipAddress(changed.id));
  };

  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={authorizationActionWords[action]}
      destructive={action !== 'issue'}
      busy={sending}
      onConfirm={() => void confirm()}
      onClose={close}
    >
      <Typography>{text}</Typography>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
