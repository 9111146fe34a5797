import { useRouter } from '@tarojs/taro';
import { Page } from '@/shared/layout/page';
import { LoginGate } from '@/shared/session/login-gate';
import { Pay } from './pay';

/** Pays the fee of an application (R-P1). */
export default function PaymentPage() {
  const { applicationId = '' } = useRouter().params;
  return (
    <Page title="缴费">
      <LoginGate purpose="登录后才能缴费。">{() => <Pay id={applicationId} />}</LoginGate>
    </Page>
  );
}
