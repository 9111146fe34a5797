import { useRouter } from '@tarojs/taro';
import { Page } from '@/shared/layout/page';
import { LoginGate } from '@/shared/session/login-gate';
import { Outcome } from './outcome';

/** What the server has confirmed of a payment (R-P1, R-P2). */
export default function PaymentResultPage() {
  const { applicationId = '' } = useRouter().params;
  return (
    <Page title="缴费结果">
      <LoginGate purpose="登录后才能查看缴费结果。">{() => <Outcome id={applicationId} />}</LoginGate>
    </Page>
  );
}
