import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { useNow } from '../format/use-now';
import { focusSoon } from '../keyboard/focus-soon';
import { ProblemAlert } from '../page/problem-alert';
import { StepButtons } from './step-buttons';
import type { StepProps } from './step-props';
import { useForm } from './use-form';
import { fieldId, useStepAction } from './use-step-action';

/** Sends the code, counts down until it may be sent again, and takes what was typed of it. */
export function PhoneProof({ activation: { details }, onDone, onGo, onOver }: StepProps) {
  const [code, setCode] = useState('');
  const [resendAtMs, setResendAtMs] = useState<number>();
  const now = useNow(500);
  const sms = useStepAction('POST /account-activations/current/sms-codes', { onOver });
  const proof = useStepAction('POST /account-activations/current/phone', { onOver, about: '/code' });
  const form = useForm(proof.faults, {
    '/code': () => (/^[0-9]{6}$/.test(code) ? undefined : '请填写短信中的 6 位数字验证码。'),
  });
  const secondsLeft = resendAtMs === undefined ? 0 : Math.max(0, Math.ceil((resendAtMs - now) / 1_000));

  const sendCode = async () => {
    proof.clearProblem();
    const sent = await sms.send({});
    if (!sent) return;
    setResendAtMs(Date.now() + sent.resendAfterSeconds * 1_000);
    focusSoon(fieldId('/code'));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    proof.clearProblem();
    if (!form.isSound()) return;
    const proven = await proof.send({ body: { code } });
    if (proven) onDone(proven);
  };

  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
      <Typography>
        验证码将发送到管理员手机 <strong>{details?.phoneMasked}</strong>。号码有误的，请
        <Link
          component="button"
          type="button"
          onClick={() => onGo('details')}
          sx={{ verticalAlign: 'baseline' }}
        >
          返回修改
        </Link>
        。
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.5, my: 2 }}>
        <TextField
          id={fieldId('/code')}
          label="短信验证码"
          value={code}
          onChange={(event) => setCode(event.target.value.normalize('NFKC').replace(/\s/g, ''))}
          error={form.faultOf('/code') !== undefined}
          helperText={
            form.faultOf('/code') ?? (resendAtMs === undefined ? undefined : '已发送，5 分钟内有效')
          }
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6, autoComplete: 'one-time-code' } }}
          sx={{ flex: 1 }}
        />
        <Button
          variant="outlined"
          sx={{ height: 40, minWidth: 128 }}
          loading={sms.sending}
          disabled={secondsLeft > 0}
          onClick={() => void sendCode()}
        >
          {secondsLeft > 0 ? `${secondsLeft} 秒后重发` : resendAtMs === undefined ? '获取验证码' : '重新发送'}
        </Button>
      </Box>
      <ProblemAlert problem={sms.problem} />
      {proof.faults['/code'] === undefined && <ProblemAlert problem={proof.problem} />}
      <StepButtons onBack={() => onGo('wechat')} next="验证手机" busy={proof.sending} />
    </Box>
  );
}
