import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { SmsCodeInput } from '@/shared/form/sms-code-input';
import { useCountdown } from '@/shared/form/use-countdown';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import type { Check } from './use-face-check';

interface ProvePhoneProps {
  id: string;
  phoneMasked: string;
  onProven: (check: Check) => void;
}

/** The code that reaches the account's own phone. */
export function ProvePhone({ id, phoneMasked, onProven }: ProvePhoneProps) {
  const [code, setCode] = useState('');
  const [isSent, setSent] = useState(false);
  const countdown = useCountdown();
  const sending = useSending();
  const proving = useSending();
  const problem = sending.problem ?? (proving.problem?.fields.length === 0 ? proving.problem : undefined);

  const sendCode = () =>
    sending.send(
      {
        intention: `face-check/${id}/sms-codes`,
        label: '获取验证码',
        route: 'POST /face-checks/:id/sms-codes',
        input: { params: { id } },
      },
      ({ resendAfterSeconds }) => {
        setSent(true);
        countdown.start(resendAfterSeconds);
      },
    );

  const prove = () => {
    if (!/^\d{6}$/.test(code)) return proving.showErrors({ '/code': '请填写 6 位短信验证码。' });
    void proving.send(
      {
        intention: `face-check/${id}/phone`,
        label: '验证手机',
        route: 'POST /face-checks/:id/phone',
        input: { params: { id }, body: { code } },
      },
      onProven,
    );
  };

  return (
    <SectionCard title="第 1 步 验证手机">
      <View className="face-check__text">验证码将发送至账号绑定的手机 {phoneMasked}。</View>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <SmsCodeInput
        value={code}
        error={proving.errors['/code']}
        help={isSent ? `验证码已发送至 ${phoneMasked}，5 分钟内有效。` : undefined}
        isBusy={sending.isBusy}
        secondsLeft={countdown.secondsLeft}
        onChange={setCode}
        onSend={() => void sendCode()}
      />
      <Button id="prove-phone" isBusy={proving.isBusy} onPress={prove}>
        下一步
      </Button>
    </SectionCard>
  );
}
