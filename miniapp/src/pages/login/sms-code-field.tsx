import { useState } from 'react';
import { Notice } from '@/shared/feedback/notice';
import type { FieldErrors } from '@/shared/form/field-errors';
import { SmsCodeInput } from '@/shared/form/sms-code-input';
import { useCountdown } from '@/shared/form/use-countdown';
import { useSending } from '@/shared/form/use-sending';
import type { AcceptedConsents } from '@/shared/session/accepted-consents';

interface SmsCodeFieldProps {
  /** What the SMS says that its code is for. */
  purpose: 'login' | 'bind-phone';
  value: string;
  error?: string;
  consents: AcceptedConsents;
  /** The phone to send to, or undefined after showing what is wrong with it. */
  checkedPhone: () => string | undefined;
  onChange: (code: string) => void;
  onErrors: (errors: FieldErrors) => void;
}

/** The SMS code with the button that sends it, which counts down until it may be asked for again. */
export function SmsCodeField({
  purpose,
  value,
  error,
  consents,
  checkedPhone,
  onChange,
  onErrors,
}: SmsCodeFieldProps) {
  const { isBusy, problem, send } = useSending();
  const [sentTo, setSentTo] = useState<string>();
  const countdown = useCountdown();

  const sendCode = () => {
    const phone = checkedPhone();
    if (!phone) return;
    onErrors({});
    void send(
      {
        intention: 'login/sms-codes',
        label: '获取验证码',
        route: 'POST /login/sms-codes',
        input: { body: { phone, purpose, consents } },
      },
      ({ resendAfterSeconds }) => {
        setSentTo(phone);
        countdown.start(resendAfterSeconds);
      },
    );
  };

  return (
    <>
      <SmsCodeInput
        help={sentTo && `验证码已发送至 ${sentTo}，5 分钟内有效。`}
        value={value}
        error={error}
        isBusy={isBusy}
        secondsLeft={countdown.secondsLeft}
        onChange={onChange}
        onSend={sendCode}
      />
      {problem && <Notice tone="refused">{problem.message}</Notice>}
    </>
  );
}
