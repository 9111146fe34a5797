import { useRouter } from '@tarojs/taro';
import { Page } from '@/shared/layout/page';
import { LoginGate } from '@/shared/session/login-gate';
import { FaceCheck } from './face-check';

/** Confirms that it is oneself, where something that one does asks for it (R-B8). Other pages lead here with the check's id. */
export default function FaceCheckPage() {
  const { id = '' } = useRouter().params;
  return (
    <Page title="本人确认">
      <LoginGate purpose="登录后才能确认本人。">{() => <FaceCheck id={id} />}</LoginGate>
    </Page>
  );
}
