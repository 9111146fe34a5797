import { View } from '@tarojs/components';
import type { OwnOffer } from '@contracts/own-authorization';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import { AskedAction } from '@/shared/form/asked-action';
import './authorization.scss';

interface OfferCardProps {
  offer: OwnOffer;
  onAnswered: () => void;
}

/** A business that is directly given: accepted with a face check, or not wanted (R-H3). */
export function OfferCard({ offer, onAnswered }: OfferCardProps) {
  const { isBusy, problem, send } = useSending();
  const { id, businessName, businessCode, institution } = offer;
  const input = { params: { id } };
  const accept = () =>
    void send(
      {
        intention: `authorization/${id}/accept`,
        label: '接受',
        route: 'POST /own-authorizations/:id/acceptance',
        input,
      },
      ({ checkId }) => go('pages/face-check/index', { id: checkId }),
    );
  return (
    <SectionCard title={businessName} note={<StateBadge tone="needs-you">待您确认</StateBadge>}>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <View className="authorization__line">{institution.name}</View>
      <View className="authorization__note">
        该单位或其主管部门将此项业务直接授权给您。接受并完成人脸识别后，您即成为业务管理人。
      </View>
      <Button id={`accept-${businessCode}`} isBusy={isBusy} onPress={accept}>
        接受，进行人脸识别
      </Button>
      <View className="authorization__gap" />
      <AskedAction
        id={`decline-${businessCode}`}
        intention={{
          intention: `authorization/${id}/decline`,
          label: '不接受',
          route: 'POST /own-authorizations/:id/refusal',
          input,
        }}
        question="不接受这项业务？"
        consequence={`“${institution.name}”的“${businessName}”将不授权给您，对方会收到通知。`}
        onDone={onAnswered}
      />
    </SectionCard>
  );
}
