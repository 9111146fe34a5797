import { useState } from 'react';
import { Notice } from '@/shared/feedback/notice';
import { SmsCodeInput } from '@/shared/form/sms-code-input';
import { useCountdown } from '@/shared/form/use-countdown';
import { useSending } from '@/shared/form/use-sending';

interface OwnCodeProps {
  /** What sends it. */
  route: 'POST /own-data/sms-codes' | 'POST /account-closure/sms-codes';
  phoneMasked: string;
  value: string;
  error?: string;
  onChange: (code: string) => void;
}

/** A code to the account's own phone, before something of weight is done. */
export function OwnCode({ route, phoneMasked, value, error, onChange }: OwnCodeProps) {
  const { isBusy, problem, send } = useSending();
  const [isSent, setSent] = useState(false);
  const countdown = useCountdown();
  const sendCode = () =>
    void send({ intention: route, label: '获取验证码', route, input: {} }, ({ resendAfterSeconds }) => {
      setSent(true);
      countdown.start(resendAfterSeconds);
    });
  return (
    <>
      <SmsCodeInput
        value={value}
        error={error}
        help={
          isSent ? `验证码已发送至 ${phoneMasked}，5 分钟内有效。` : `发送至账号绑定的手机 ${phoneMasked}`
        }
        isBusy={isBusy}
        secondsLeft={countdown.secondsLeft}
        onChange={onChange}
        onSend={sendCode}
      />
      {problem && <Notice tone="refused">{problem.message}</Notice>}
    </>
  );
}
