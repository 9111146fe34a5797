import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { useCodeChange } from '../unit-account/use-code-change';
import { accountName, slipAddress, type OwnAccount } from './own-account';
import { ownAccountQuestion, ownActionWords, type OwnAction } from './own-account-question';

export interface OwnAccountDialogProps {
  account: OwnAccount;
  action: OwnAction;
  onClose: () => void;
}

/** Asks once more, and does it; a new code is then on screen to be handed over. */
export function OwnAccountDialog({ account, action, onClose }: OwnAccountDialogProps) {
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const { change, sending, problem } = useCodeChange();
  const { title, text } = ownAccountQuestion(account, action);

  const confirm = async () => {
    if (!(await change(account.id, action))) return;
    onClose();
    notify(`${accountName(account)}：${action === 'reissue' ? '已重新发放激活码' : '已撤销'}`, {
      type: 'success',
    });
    await queries.invalidateQueries({ queryKey: [`${account.kind}-accounts`] });
    if (action === 'reissue') await navigate(slipAddress(account));
  };
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={ownActionWords[action]}
      destructive={action === 'revoke'}
      busy={sending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Typography>{text}</Typography>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
