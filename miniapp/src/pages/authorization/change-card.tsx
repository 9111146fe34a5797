import { View } from '@tarojs/components';
import type { OwnChange } from '@contracts/authorization-change';
import {
  authorizationChangeKindWords,
  authorizationChangeStateWords,
} from '@contracts/authorization-change-states';
import { faceCheckStateWords } from '@contracts/face-check-states';
import { Button } from '@/shared/controls/button';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import { DeadlineText } from '@/shared/record/deadline-text';
import { formatTime } from '@/shared/record/time-text';
import { AskedAction } from '@/shared/form/asked-action';
import { changeTones } from './change-tones';
import './authorization.scss';

interface ChangeCardProps {
  change: OwnChange;
  onChanged: () => void;
}

/** A hand-over or an assistant that the person has begun: how far it has come, and the way to go on or take it back (R-H5). */
export function ChangeCard({ change, onChanged }: ChangeCardProps) {
  const { id, kind, state, businessName, institution, otherName, checkId, isInReview, expiresAt } = change;
  const what = authorizationChangeKindWords[kind];
  return (
    <SectionCard
      title={what}
      note={
        <StateBadge tone={isInReview ? 'under-way' : changeTones[state]}>
          {isInReview ? faceCheckStateWords.reviewing : authorizationChangeStateWords[state]}
        </StateBadge>
      }
    >
      <View className="authorization__line">{businessName}</View>
      <View className="authorization__note">
        {institution.name} · 对方 {otherName}
      </View>
      {state === 'offered' && expiresAt ? (
        <View className="authorization__note">
          对方接受截止：
          <DeadlineText at={expiresAt} />
          。对方答复后您会收到通知。
        </View>
      ) : (
        <View className="authorization__note">{formatTime(change.changedAt)} 更新</View>
      )}
      {checkId && (
        <>
          <Button
            id={`continue-${kind}`}
            kind={isInReview ? 'secondary' : 'primary'}
            onPress={() => go('pages/face-check/index', { id: checkId })}
          >
            {isInReview ? '查看人工核验' : '继续人脸识别'}
          </Button>
          <View className="authorization__gap" />
        </>
      )}
      {change.availableActions.includes('withdraw') && (
        <AskedAction
          id={`withdraw-${kind}`}
          intention={{
            intention: `authorization-change/${id}/withdraw`,
            label: '撤回',
            route: 'POST /authorization-changes/:id/withdrawal',
            input: { params: { id } },
          }}
          question={`撤回${what}？`}
          consequence={`“${institution.name}”的“${businessName}”保持不变${state === 'offered' ? '，对方会收到通知' : ''}。需要时可以重新办理。`}
          onDone={onChanged}
        />
      )}
    </SectionCard>
  );
}
