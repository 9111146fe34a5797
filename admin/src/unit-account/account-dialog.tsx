import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { unitAccountActionWords } from '@contracts/unit-account-states';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { changeQuestion } from './change-question';
import type { IssuerAction } from './issuer-action';
import { slipAddress } from './slip-address';
import type { UnitAccountRow } from './unit-account-source';
import { useAccountChange } from './use-account-change';

export interface AskedChange {
  row: UnitAccountRow;
  action: IssuerAction;
}

const doneWords: Record<IssuerAction, string> = {
  issue: '已发放账号',
  reissue: '已重新发放，原激活码已作废',
  revoke: '已撤销账号',
};

/** Asks once more, with the unit's name, and does it; a new code is then on screen to be handed over. */
export function AccountDialog({ asked, onClose }: { asked: AskedChange | undefined; onClose: () => void }) {
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const { change, sending, problem, clearProblem } = useAccountChange();
  if (!asked) return null;
  const { row, action } = asked;
  const { title, text } = changeQuestion(row, action);

  const close = () => {
    clearProblem();
    onClose();
  };
  const confirm = async () => {
    const changed = await change(row, action);
    if (!changed) return;
    close();
    notify(`${row.institution.name}：${doneWords[action]}`, { type: 'success' });
    await queries.invalidateQueries({ queryKey: ['unit-accounts'] });
    if (action !== 'revoke' && changed.id) await navigate(slipAddress(changed.id));
  };

  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={unitAccountActionWords[action]}
      destructive={action === 'revoke'}
      busy={sending}
      onConfirm={() => void confirm()}
      onClose={close}
    >
      <Typography>{text}</Typography>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
