import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { call } from '../api/api';
import { ApiProblem } from '../api/problem';
import { accountName, type OwnAccount } from './own-account';

/** The phone, masked until it is asked for: each look is logged (R-S3). */
export function PhoneButton({ account, masked }: { account: OwnAccount; masked: string }) {
  const notify = useNotify();
  const [phone, setPhone] = useState<string>();
  const show = async () => {
    try {
      setPhone((await call('GET /own-accounts/:id/phone', { params: { id: account.id } })).phone);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      notify(error.message, { type: 'error' });
    }
  };
  if (phone) return phone;
  return (
    <Button
      size="small"
      color="inherit"
      sx={{ ml: -0.5, minWidth: 0, p: 0.25, textDecoration: 'underline dotted' }}
      title="点击查看完整手机号，查看会被记录"
      aria-label={`查看完整手机号：${accountName(account)}`}
      onClick={(event) => {
        event.stopPropagation();
        void show();
      }}
    >
      {masked}
    </Button>
  );
}
