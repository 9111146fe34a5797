import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { TextField } from '@/shared/controls/text-field';
import { Notice } from '@/shared/feedback/notice';
import type { Sending } from '@/shared/form/use-sending';
import type { AcceptedConsents } from '@/shared/session/accepted-consents';
import { SmsCodeField } from './sms-code-field';

const wholePhone = /^1[3-9]\d{9}$/;

interface PhoneFormProps {
  purpose: 'login' | 'bind-phone';
  /** What the button does with the proven phone. */
  verb: string;
  help: string;
  consents: AcceptedConsents;
  sending: Pick<Sending, 'isBusy' | 'problem' | 'errors' | 'showErrors'>;
  onSubmit: (proven: { phone: string; code: string }) => void;
}

/** A phone and the SMS code that proves it (R-A2). */
export function PhoneForm({ purpose, verb, help, consents, sending, onSubmit }: PhoneFormProps) {
  const { isBusy, problem, errors, showErrors } = sending;
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');

  /** The phone as the API takes it, or undefined with the mistake shown. */
  const checkedPhone = () => {
    if (wholePhone.test(phone)) return phone;
    showErrors({ '/phone': '请填写 11 位手机号码，例如 13800000000。' });
    return undefined;
  };
  const submit = () => {
    if (!checkedPhone()) return;
    if (/^\d{6}$/.test(code)) onSubmit({ phone, code });
    else showErrors({ '/code': '请填写短信中的 6 位数字验证码。' });
  };

  return (
    <>
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      <View className="login__box">
        <TextField
          id="field-phone"
          label="手机号码"
          help={help}
          kind="phone"
          maxLength={11}
          value={phone}
          error={errors['/phone']}
          onChange={setPhone}
        />
        <SmsCodeField
          purpose={purpose}
          value={code}
          error={errors['/code']}
          consents={consents}
          checkedPhone={checkedPhone}
          onChange={setCode}
          onErrors={showErrors}
        />
        <Button id="phone-submit" isBusy={isBusy} onPress={submit}>
          {verb}
        </Button>
      </View>
    </>
  );
}
