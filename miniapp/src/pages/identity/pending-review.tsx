import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OwnIdentity } from '@contracts/identity';
import { documentTypeWords } from '@contracts/identity-states';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { StateBadge } from '@/shared/record/badge';
import { DeadlineText } from '@/shared/record/deadline-text';
import { Facts } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';
import { refreshSession } from '@/shared/session/session-store';
import './identity.scss';

interface PendingReviewProps {
  identity: OwnIdentity;
  onWithdrawn: () => void;
}

/** Waits for the administrator; may be taken back (R-B4, R-B5). */
export function PendingReview({ identity, onWithdrawn }: PendingReviewProps) {
  const { name, documentType, documentNumberMasked, pendingSince, endsAt } = identity;
  const [asks, setAsks] = useState(false);
  const { isBusy, problem, send } = useSending();
  const withdraw = () =>
    void send(
      { intention: 'identity/withdraw', label: '撤回认证', route: 'POST /identity/withdrawal', input: {} },
      () => {
        void refreshSession();
        onWithdrawn();
      },
      onWithdrawn,
    ).finally(() => setAsks(false));
  return (
    <>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <Notice tone="info">平台管理员审核中。结果会发消息通知您，等待期间无需重复提交。</Notice>
      <SectionCard title="人工审核" note={<StateBadge tone="under-way">待认证</StateBadge>}>
        <Facts
          facts={[
            { label: '姓名', value: name },
            { label: '证件类型', value: documentType && documentTypeWords[documentType] },
            { label: '证件编号', value: documentNumberMasked },
            { label: '提交时间', value: pendingSince && formatTime(pendingSince) },
            { label: '最迟办结', value: endsAt && <DeadlineText at={endsAt} /> },
          ]}
        />
      </SectionCard>
      <View className="identity__verb">
        <Button id="withdraw" kind="secondary" onPress={() => setAsks(true)}>
          撤回认证
        </Button>
      </View>
      {asks && (
        <ConfirmDialog
          title="撤回认证"
          confirm="撤回认证"
          isDanger
          isBusy={isBusy}
          onCancel={() => setAsks(false)}
          onConfirm={withdraw}
        >
          撤回{documentType && documentTypeWords[documentType]}
          的人工审核申请后，已上传的证件照片会删除，需要重新提交才能认证；也可以改用“身份证（自动核验）”。
        </ConfirmDialog>
      )}
    </>
  );
}
