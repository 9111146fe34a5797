import { View } from '@tarojs/components';
import type { OwnActivation } from '@contracts/own-authorization';
import { Button } from '@/shared/controls/button';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import './authorization.scss';

/** A business whose code was filled in: it waits for the person's face check, on this page or one that was closed. */
export const ActivationCard = ({ activation }: { activation: OwnActivation }) => (
  <SectionCard title={activation.businessName} note={<StateBadge tone="needs-you">待人脸识别</StateBadge>}>
    <View className="authorization__line">{activation.institution.name}</View>
    <View className="authorization__note">完成人脸识别后即成为该单位此项业务的业务管理人。</View>
    <Button
      id={`continue-${activation.businessCode}`}
      onPress={() => go('pages/face-check/index', { id: activation.checkId })}
    >
      继续人脸识别
    </Button>
  </SectionCard>
);
