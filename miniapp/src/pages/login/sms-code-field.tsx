import { useState } from 'react';
import { Button } from '@/shared/controls/button';
import { TextField } from '@/shared/controls/text-field';
import { Notice } from '@/shared/feedback/notice';
import type { FieldErrors } from '@/shared/form/field-errors';
import { useSending } from '@/shared/form/use-sending';
import type { AcceptedConsents } from '@/shared/session/accepted-consents';
import { useCountdown } from './use-countdown';

interface SmsCodeFieldProps {
  value: string;
  error?: string;
  consents?: AcceptedConsents;
  /** The phone to send to, or undefined after showing what is wrong with it. */
  checkedPhone: () => string | undefined;
  onChange: (code: string) => void;
  onErrors: (errors: FieldErrors) => void;
}

/** The SMS code with the button that sends it, which counts down until it may be asked for again. */
export function SmsCodeField({
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
    if (!phone || !consents) return;
    onErrors({});
    void send(
      {
        intention: 'login/sms-codes',
        label: '获取验证码',
        route: 'POST /login/sms-codes',
        input: { body: { phone, consents } },
      },
      ({ resendAfterSeconds }) => {
        setSentTo(phone);
        countdown.start(resendAfterSeconds);
      },
    );
  };

  return (
    <>
      <TextField
        id="field-code"
        label="短信验证码"
        help={sentTo && `验证码已发送至 ${sentTo}，5 分钟内有效。`}
        kind="sms-code"
        maxLength={6}
        value={value}
        error={error}
        onChange={onChange}
        beside={
          <Button
            id="send-code"
            kind="secondary"
            size="small"
            isBusy={isBusy}
            isDisabled={countdown.secondsLeft > 0}
            onPress={sendCode}
          >
            {countdown.secondsLeft > 0 ? `${countdown.secondsLeft} 秒后重发` : '获取验证码'}
          </Button>
        }
      />
      {problem && <Notice tone="refused">{problem.message}</Notice>}
    </>
  );
}
