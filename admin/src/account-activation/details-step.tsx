import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { ProblemAlert } from '../page/problem-alert';
import { ConsentTick } from './consent-tick';
import { StepButtons } from './step-buttons';
import type { StepProps } from './step-props';
import { useConsent } from './use-consent';
import { typedPhone } from '../format/typed-phone';
import { useForm } from './use-form';
import { fieldId, useStepAction } from './use-step-action';

const wholePhone = /^1[3-9][0-9]{9}$/;

/** Who administers the unit's account (manual 002 §1, figure 1-4). A phone that was given before stays unless retyped. */
export function DetailsStep({ activation: { details }, onDone, onOver }: StepProps) {
  const [typed, setTyped] = useState({
    name: details?.name ?? '',
    phone: '',
    department: details?.department ?? '',
    officePhone: details?.officePhone ?? '',
  });
  const consent = useConsent();
  const save = useStepAction('PUT /account-activations/current/details', { onOver });
  const missing = (value: string, words: string) => (value.trim() === '' ? words : undefined);
  const phone = typedPhone(typed.phone);
  const form = useForm(save.faults, {
    '/name': () => missing(typed.name, '请填写管理员姓名。'),
    '/phone': () =>
      wholePhone.test(phone) || (details && phone === '')
        ? undefined
        : '请填写 11 位手机号码，例如 13800000000。',
    '/department': () => missing(typed.department, '请填写所在部门。'),
    '/officePhone': () => missing(typed.officePhone, '请填写办公电话。'),
    '/consents': () => (consent.isTicked ? undefined : '请先阅读并同意用户协议和隐私政策。'),
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    save.clearProblem();
    if (!form.isSound() || !consent.versions) return;
    const saved = await save.send({
      body: { ...typed, phone: phone === '' ? undefined : phone, consents: consent.versions },
    });
    if (saved) onDone(saved);
  };

  const field = (name: keyof typeof typed, label: string, help: string, maxLength: number) => (
    <TextField
      id={fieldId(`/${name}`)}
      label={label}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      error={form.faultOf(`/${name}`) !== undefined}
      helperText={form.faultOf(`/${name}`) ?? help}
      slotProps={{ htmlInput: { maxLength, autoComplete: 'off' } }}
      fullWidth
    />
  );
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 2 }}
    >
      {field('name', '管理员姓名', '与本人实名认证的姓名一致，绑定微信时会核对', 100)}
      {field(
        'phone',
        '管理员手机',
        details ? `已填写 ${details.phoneMasked}，不修改可不填` : '11 位手机号码，稍后以短信验证',
        32,
      )}
      {field('department', '所在部门', '例如：人事科', 100)}
      {field('officePhone', '办公电话', '例如：027-87654321', 40)}
      <ConsentTick consent={consent} fault={form.faultOf('/consents')} />
      <ProblemAlert problem={save.problem?.fields.length ? undefined : (save.problem ?? consent.problem)} />
      <StepButtons next="下一步" busy={save.sending || (!consent.versions && !consent.problem)} />
    </Box>
  );
}
