import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { SectionCard } from '@/shared/layout/section-card';
import { Notice } from '@/shared/feedback/notice';
import { go } from '@/shared/navigation/go';
import { ProvePhone } from './prove-phone';
import { ScanCard } from './scan-card';
import type { Check } from './use-face-check';

interface ByDocumentProps {
  check: Check;
  onChange: (check: Check) => void;
  /** Back to the face, where there is that way. */
  onFace?: () => void;
}

/** Without a face: the phone first, then the verified document. */
export function ByDocument({ check, onChange, onFace }: ByDocumentProps) {
  return (
    <>
      {!check.phone ? (
        <>
          <Notice tone="needs-you">您的账号还没有绑定手机，绑定后才能用短信验证码确认。</Notice>
          <Button id="bind-phone" onPress={() => go('pages/login/phone')}>
            去绑定手机
          </Button>
        </>
      ) : check.phone.isProven ? (
        <ScanCard check={check} onChange={onChange} />
      ) : check.phone.tooNew ? (
        <Notice tone="needs-you">{check.phone.tooNew}</Notice>
      ) : (
        <ProvePhone id={check.id} phoneMasked={check.phone.masked} onProven={onChange} />
      )}
      {onFace && (
        <SectionCard>
          <View className="face-check__text">也可以用人脸识别确认，不需要验证码和照片。</View>
          <Button id="by-face" kind="secondary" onPress={onFace}>
            改用人脸识别
          </Button>
        </SectionCard>
      )}
    </>
  );
}
