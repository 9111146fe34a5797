import { useState } from 'react';
import { View } from '@tarojs/components';
import { faceCheckPurposeWords, faceCheckStateWords } from '@contracts/face-check-states';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { StateBadge } from '@/shared/record/badge';
import { DeadlineText } from '@/shared/record/deadline-text';
import { Facts } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';
import type { Check } from './use-face-check';

interface UnderReviewProps {
  check: Check;
  onWithdrawn: (check: Check) => void;
  /** Refused: it has been decided meanwhile. */
  onRefused: () => void;
}

/** Waits for the administrator; may be taken back, which opens the other ways again. */
export function UnderReview({ check, onWithdrawn, onRefused }: UnderReviewProps) {
  const { id, purpose, review, documentNumberMasked } = check;
  const [asks, setAsks] = useState(false);
  const { isBusy, problem, send } = useSending();
  const what = faceCheckPurposeWords[purpose];
  const withdraw = () =>
    void send(
      {
        intention: `face-check/${id}/withdraw`,
        label: '撤回人工核验',
        route: 'POST /face-checks/:id/withdrawal',
        input: { params: { id } },
      },
      onWithdrawn,
      onRefused,
    ).finally(() => setAsks(false));
  return (
    <>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <Notice tone="info">
        平台管理员核验中。结果会发消息通知您，通过后“{what}”自动继续，等待期间无需重复提交，可以离开本页。
      </Notice>
      <SectionCard
        title="人工核验"
        note={<StateBadge tone="under-way">{faceCheckStateWords.reviewing}</StateBadge>}
      >
        <Facts
          facts={[
            { label: '办理事项', value: what },
            { label: '比对证件', value: documentNumberMasked },
            { label: '提交时间', value: review && formatTime(review.requestedAt) },
            { label: '最迟答复', value: review && <DeadlineText at={review.endsAt} /> },
          ]}
        />
        <View className="face-check__gap" />
        <Button id="withdraw" kind="secondary" onPress={() => setAsks(true)}>
          撤回人工核验
        </Button>
      </SectionCard>
      {asks && (
        <ConfirmDialog
          title="撤回人工核验"
          confirm="撤回核验"
          isDanger
          isBusy={isBusy}
          onCancel={() => setAsks(false)}
          onConfirm={withdraw}
        >
          撤回后，已上传的照片会删除；您可以在 10 分钟内改用其他方式确认，或重新申请，否则“{what}”不再继续。
        </ConfirmDialog>
      )}
    </>
  );
}
