import { View } from '@tarojs/components';
import type { FaceCheckWay } from '@contracts/face-check-states';
import { Button } from '@/shared/controls/button';
import { SectionCard } from '@/shared/layout/section-card';
import type { Check } from './use-face-check';

const offers = {
  face: { text: '用人脸识别确认，不需要验证码和照片，马上有结果。', verb: '改用人脸识别' },
  document: {
    text: '扫描已认证的证件，并用短信验证码确认，不使用人脸识别，马上有结果。',
    verb: '改用证件和短信确认',
  },
  review: {
    text: '上传证件和手持证件的照片，由平台管理员核验，10 个工作日内答复。',
    verb: '申请人工核验',
  },
} as const satisfies Record<FaceCheckWay, { text: string; verb: string }>;

interface OtherWaysProps {
  check: Check;
  now: FaceCheckWay;
  onChoose: (way: FaceCheckWay) => void;
}

/** The ways beside the one that is shown: each does as well (R-B8). */
export function OtherWays({ check, now, onChoose }: OtherWaysProps) {
  const others = check.ways.filter((way) => way !== now);
  if (others.length === 0) return null;
  return (
    <SectionCard title="其他方式">
      {others.map((way) => (
        <View key={way} className="face-check__offer">
          <View className="face-check__text">{offers[way].text}</View>
          <Button id={`by-${way}`} kind="secondary" onPress={() => onChoose(way)}>
            {offers[way].verb}
          </Button>
        </View>
      ))}
    </SectionCard>
  );
}
