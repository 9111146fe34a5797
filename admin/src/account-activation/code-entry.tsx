import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { AccountActivation } from '@contracts/unit-account';
import { useState, type FormEvent } from 'react';
import { ProblemAlert } from '../page/problem-alert';
import { CodeField } from './code-field';
import { accountNumberFault, codeFault, groupCode, typedAccountNumber } from './typed-code';
import { useForm } from './use-form';
import { fieldId, useStepAction } from './use-step-action';

export interface CodeEntryProps {
  /** The activation of this browser is over, or was taken up in another one. */
  wasLost: boolean;
  onBegun: (activation: AccountActivation) => void;
}

/** Account and activation code, as the slip of the department has them (manual 002 §1, figure 1-2). */
export function CodeEntry({ wasLost, onBegun }: CodeEntryProps) {
  const [accountNumber, setAccountNumber] = useState('');
  const [code, setCode] = useState('');
  const begin = useStepAction('POST /account-activations', { about: '/code' });
  const form = useForm(begin.faults, {
    '/accountNumber': () => accountNumberFault(accountNumber),
    '/code': () => codeFault(code),
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    begin.clearProblem();
    if (!form.isSound()) return;
    const body = { accountNumber: typedAccountNumber(accountNumber), code: groupCode(code) };
    const begun = await begin.send({ body });
    if (begun) onBegun(begun);
  };

  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
      {wasLost && (
        <Alert severity="info" sx={{ mb: 2 }}>
          本页的激活已超时，或已在另一个浏览器中继续。重新输入账号和激活码，即可从上次的步骤继续。
        </Alert>
      )}
      <Typography color="text.secondary">
        请输入主管部门或本单位下发的账号和激活码。中途离开的，输入同一激活码即可继续。
      </Typography>
      {begin.faults['/code'] === undefined && <ProblemAlert problem={begin.problem} />}
      <TextField
        id={fieldId('/accountNumber')}
        label="账号"
        value={accountNumber}
        onChange={(event) => setAccountNumber(event.target.value)}
        error={form.faultOf('/accountNumber') !== undefined}
        helperText={form.faultOf('/accountNumber') ?? '10 位机构编码；业务账号 12 位，分账号 13 位'}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 32, autoComplete: 'username' } }}
        autoFocus
        fullWidth
        sx={{ mt: 3 }}
      />
      <CodeField value={code} fault={form.faultOf('/code')} onChange={setCode} />
      <Button type="submit" variant="contained" size="large" fullWidth loading={begin.sending} sx={{ mt: 3 }}>
        确认激活
      </Button>
    </Box>
  );
}
