import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { go } from '@/shared/navigation/go';
import { ProvePhone } from './prove-phone';
import { ScanCard } from './scan-card';
import type { Check } from './use-face-check';

interface ByDocumentProps {
  check: Check;
  onChange: (check: Check) => void;
}

/** Without a face: the phone first, then the verified document. */
export function ByDocument({ check, onChange }: ByDocumentProps) {
  if (!check.phone)
    return (
      <>
        <Notice tone="needs-you">您的账号还没有绑定手机，绑定后才能用短信验证码确认。</Notice>
        <Button id="bind-phone" onPress={() => go('pages/login/phone')}>
          去绑定手机
        </Button>
      </>
    );
  if (check.phone.isProven) return <ScanCard check={check} onChange={onChange} />;
  if (check.phone.tooNew) return <Notice tone="needs-you">{check.phone.tooNew}</Notice>;
  return <ProvePhone id={check.id} phoneMasked={check.phone.masked} onProven={onChange} />;
}
