import { View } from '@tarojs/components';
import { faceCheckStateWords } from '@contracts/face-check-states';
import type { OwnActivation } from '@contracts/own-authorization';
import { Button } from '@/shared/controls/button';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import './authorization.scss';

/** A business whose code was filled in: it waits for the person's face check, or for the manual review that they asked for. */
export const ActivationCard = ({ activation }: { activation: OwnActivation }) => {
  const { businessName, businessCode, institution, checkId, isInReview } = activation;
  return (
    <SectionCard
      title={businessName}
      note={
        <StateBadge tone={isInReview ? 'under-way' : 'needs-you'}>
          {isInReview ? faceCheckStateWords.reviewing : '待人脸识别'}
        </StateBadge>
      }
    >
      <View className="authorization__line">{institution.name}</View>
      <View className="authorization__note">
        {isInReview ? '人工核验通过' : '完成人脸识别'}后即成为该单位此项业务的业务管理人。
      </View>
      <Button
        id={`continue-${businessCode}`}
        kind={isInReview ? 'secondary' : 'primary'}
        onPress={() => go('pages/face-check/index', { id: checkId })}
      >
        {isInReview ? '查看人工核验' : '继续人脸识别'}
      </Button>
    </SectionCard>
  );
};
