import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { typedPhone } from '../format/typed-phone';
import { ProblemAlert } from '../page/problem-alert';
import { accountName, type OwnAccount } from './own-account';

/** 管理 before the activation (manual 002 figure 2-4): who is to activate the account, for them to look through then (R-E3). */
export function DetailsDialog({ account, onClose }: { account: OwnAccount; onClose: () => void }) {
  const queries = useQueryClient();
  const notify = useNotify();
  const { planned } = account;
  const [typed, setTyped] = useState({
    name: planned?.name ?? '',
    phone: '',
    department: planned?.department ?? '',
    officePhone: planned?.officePhone ?? '',
  });
  const { send, sending, problem } = useAction('PUT /own-accounts/:id/details');

  const save = async () => {
    const phone = typedPhone(typed.phone);
    const body = { ...typed, phone: phone === '' ? undefined : phone };
    if (!(await send({ params: { id: account.id }, body }))) return;
    onClose();
    notify(`${accountName(account)}：已保存`, { type: 'success' });
    await queries.invalidateQueries({ queryKey: [`${account.kind}-accounts`] });
  };
  const field = (name: keyof typeof typed, label: string, help: string, maxLength: number) => {
    const fault = problem?.fields.find(({ path }) => path === `/${name}`)?.message;
    return (
      <TextField
        label={label}
        value={typed[name]}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        error={fault !== undefined}
        helperText={fault ?? help}
        slotProps={{ htmlInput: { maxLength, autoComplete: 'off' } }}
        fullWidth
        sx={{ mt: 2 }}
      />
    );
  };
  return (
    <ConfirmDialog
      open
      title={`${accountName(account)}的管理人信息`}
      confirmLabel="保存"
      busy={sending}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Typography>可先行填写，激活时由本人核对；也可不填，由指定人员激活时自行填写。</Typography>
      {field('name', '管理姓名', '与本人实名认证的姓名一致', 100)}
      {field(
        'phone',
        '手机号',
        planned?.phoneMasked ? `已填写 ${planned.phoneMasked}，不修改可不填` : '11 位手机号码',
        32,
      )}
      {field('department', '所在部门', '例如：科教科', 100)}
      {field('officePhone', '办公电话', '例如：027-87654321', 40)}
      {problem && problem.fields.length === 0 && <ProblemAlert problem={problem} />}
    </ConfirmDialog>
  );
}
