import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { Tick } from '@/shared/controls/tick';
import { Notice } from '@/shared/feedback/notice';
import { SectionCard } from '@/shared/layout/section-card';
import { DocumentLink } from '@/pages/consent/document-link';
import { useStartFace } from './use-start-face';
import type { Check } from './use-face-check';

interface ByFaceProps {
  check: Check;
  onStarted: () => void;
}

/** The face: a consent of its own, never ticked beforehand, and the way to the provider. */
export function ByFace({ check, onStarted }: ByFaceProps) {
  const [isTicked, setTicked] = useState(false);
  const { isBusy, problem, isUnavailable, start } = useStartFace(check, onStarted);
  return (
    <>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      {isUnavailable && (
        <Notice tone="needs-you">当前版本的小程序不能使用人脸识别，请改用其他方式确认。</Notice>
      )}
      {check.isAtProvider ? (
        <SectionCard title="人脸识别">
          <View className="face-check__text" role="status">
            正在等待人脸识别结果，完成后本页会自动显示。如果还没有完成，可以继续。
          </View>
          <Button id="go-on" isBusy={isBusy} onPress={() => void start()}>
            继续人脸识别
          </Button>
        </SectionCard>
      ) : (
        <SectionCard title="人脸识别">
          <View className="face-check__text">
            将打开腾讯云人脸核身页面，请由本人正对屏幕，按提示完成。平台只保存结论，不保存面部影像。
          </View>
          <Tick id="consent" isTicked={isTicked} onChange={setTicked}>
            <Text>我已阅读并单独同意</Text>
            <DocumentLink kind="face" />
          </Tick>
          <View className="face-check__gap" />
          <Button id="start" isBusy={isBusy} isDisabled={!isTicked} onPress={() => void start()}>
            同意并开始人脸识别
          </Button>
        </SectionCard>
      )}
    </>
  );
}
