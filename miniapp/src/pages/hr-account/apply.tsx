import { useRouter } from '@tarojs/taro';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { Correction } from './correction';
import { NewApplication } from './new-application';

/** 申请账号: for a unit that was picked, or once more for an application that was refused (R-E2). */
export default function Apply() {
  const { params } = useRouter();
  const { session } = useLoginRequired();
  const isEnabled = session !== undefined;
  return params.application ? (
    <Correction id={params.application} isEnabled={isEnabled} />
  ) : (
    <NewApplication unitId={params.unit ?? ''} isEnabled={isEnabled} />
  );
}
