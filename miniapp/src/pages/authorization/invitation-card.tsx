import { View } from '@tarojs/components';
import type { OwnChange } from '@contracts/authorization-change';
import { SectionCard } from '@/shared/layout/section-card';
import { StateBadge } from '@/shared/record/badge';
import { DeadlineText } from '@/shared/record/deadline-text';
import { AskedAction } from '@/shared/form/asked-action';
import './authorization.scss';

interface InvitationCardProps {
  change: OwnChange;
  onAnswered: () => void;
}

/** What somebody is asked to take over, or to assist in (R-H5): accepted it counts at once. */
export function InvitationCard({ change, onAnswered }: InvitationCardProps) {
  const { id, kind, businessCode, businessName, institution, otherName, expiresAt } = change;
  const isTransfer = kind === 'transfer';
  const input = { params: { id } };
  const place = `“${institution.name}”的“${businessName}”`;
  return (
    <SectionCard title={businessName} note={<StateBadge tone="needs-you">待您接受</StateBadge>}>
      <View className="authorization__line">{institution.name}</View>
      <View className="authorization__note">
        业务管理人{otherName}
        {isTransfer
          ? '请您接任业务管理人。接受后您即可办理该业务，原业务管理人的权限随即终止。'
          : '请您担任辅助管理员。接受后您可以在电脑上办理该业务的审核。'}
      </View>
      {expiresAt && (
        <View className="authorization__note">
          答复截止：
          <DeadlineText at={expiresAt} />
        </View>
      )}
      <AskedAction
        id={`accept-${kind}-${businessCode}`}
        kind="primary"
        intention={{
          intention: `authorization-change/${id}/accept`,
          label: '接受',
          route: 'POST /authorization-changes/:id/acceptance',
          input,
        }}
        question={isTransfer ? '接任业务管理人？' : '担任辅助管理员？'}
        consequence={`您将${isTransfer ? '成为' : '参与'}${place}${isTransfer ? '的业务管理人' : '审核'}，权限立即生效。`}
        onDone={onAnswered}
      />
      <View className="authorization__gap" />
      <AskedAction
        id={`decline-${kind}-${businessCode}`}
        intention={{
          intention: `authorization-change/${id}/decline`,
          label: '不接受',
          route: 'POST /authorization-changes/:id/refusal',
          input,
        }}
        question="不接受？"
        consequence={`${place}保持不变，对方会收到通知。`}
        onDone={onAnswered}
      />
    </SectionCard>
  );
}
