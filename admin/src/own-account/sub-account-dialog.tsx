import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { BusinessChoice } from './business-choice';
import { accountName, isInBeing, slipAddress, type OwnAccount } from './own-account';

export interface SubAccountDialogProps {
  /** Whose businesses are chosen anew; none for a new account. */
  account?: OwnAccount;
  onClose: () => void;
}

/** 新增账号 with its businesses, or other businesses for one that is there (R-E4). */
export function SubAccountDialog({ account, onClose }: SubAccountDialogProps) {
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>(account?.businesses.map(({ code }) => code) ?? []);
  const [judged, setJudged] = useState(false);
  const issue = useAction('POST /sub-accounts');
  const choose = useAction('POST /sub-accounts/:id/businesses');

  const save = async () => {
    setJudged(true);
    if (chosen.length === 0) return;
    const body = { businessCodes: [...chosen] };
    const saved = await (account ? choose.send({ params: { id: account.id }, body }) : issue.send({ body }));
    if (!saved || !isInBeing(saved)) return;
    onClose();
    notify(`${accountName(saved)}：${account ? '已更改业务' : '已新增'}`, { type: 'success' });
    await queries.invalidateQueries({ queryKey: ['sub-accounts'] });
    if (!account) await navigate(slipAddress(saved));
  };
  return (
    <ConfirmDialog
      open
      title={account ? `更改${accountName(account)}的业务` : '新增分账号'}
      confirmLabel={account ? '保存' : '新增并生成激活码'}
      busy={issue.sending || choose.sending}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Typography>
        {account?.administrator
          ? `保存后立即生效：${account.administrator.name}只能办理所选业务，取消的业务即时不能再办理。`
          : '激活后，持有人成为所选业务的辅助管理员，只能看到这些业务的菜单。'}
      </Typography>
      <BusinessChoice
        chosen={chosen}
        fault={judged && chosen.length === 0 ? '请至少选择一项业务。' : undefined}
        onChange={setChosen}
      />
      <ProblemAlert problem={issue.problem ?? choose.problem} />
    </ConfirmDialog>
  );
}
