import { useState } from 'react';
import { View } from '@tarojs/components';
import { transferStateWords, type TransferState } from '@contracts/transfer-out-states';
import type { MyUnit } from '@contracts/unit';
import { Button } from '@/shared/controls/button';
import { TextField } from '@/shared/controls/text-field';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { type BadgeTone, StateBadge } from '@/shared/record/badge';
import { Facts } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';
import './unit.scss';

interface TransferCardProps extends Pick<MyUnit, 'transfer' | 'availableActions'> {
  unitName: string;
  /** Asked for, or taken back. */
  onChanged: () => void;
}

const tones: Record<TransferState, BadgeTone> = {
  'awaiting-review': 'under-way',
  released: 'done',
  refused: 'refused',
  withdrawn: 'quiet',
  left: 'quiet',
};

/** 转出申请: who is in the unit's roster asks it to be released (R-C3, R-I5). */
export function TransferCard({ unitName, transfer, availableActions, onChanged }: TransferCardProps) {
  const [reason, setReason] = useState('');
  const { isBusy, problem, errors, send, showErrors } = useSending();
  const ask = () => {
    if (reason.trim() === '') return showErrors({ '/reason': '请填写转出原因，单位会看到。' });
    void send(
      {
        intention: 'unit/transfer/ask',
        label: '申请转出',
        route: 'POST /unit/transfer-requests',
        input: { body: { reason } },
      },
      () => {
        setReason('');
        onChanged();
      },
    );
  };
  const withdraw = () =>
    void send(
      {
        intention: 'unit/transfer/withdraw',
        label: '撤回转出申请',
        route: 'POST /unit/transfer-requests/withdrawal',
        input: {},
      },
      onChanged,
    );
  return (
    <SectionCard
      title="转出申请"
      note={
        transfer ? (
          <StateBadge tone={tones[transfer.state]}>{transferStateWords[transfer.state]}</StateBadge>
        ) : undefined
      }
    >
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      {transfer && (
        <Facts
          facts={[
            { label: '转出原因', value: transfer.reason },
            { label: '申请时间', value: formatTime(transfer.submittedAt) },
            ...(transfer.opinion ? [{ label: '单位答复', value: transfer.opinion }] : []),
          ]}
        />
      )}
      {availableActions.includes('withdraw-transfer') && (
        <>
          <View className="unit__text">“{unitName}”审批后将通知您。同意后绑定解除，即可绑定新的单位。</View>
          <Button id="withdraw-transfer" kind="secondary" isBusy={isBusy} onPress={withdraw}>
            撤回申请
          </Button>
        </>
      )}
      {availableActions.includes('ask-transfer') && (
        <>
          <View className="unit__text">
            您已在“{unitName}
            ”的花名册中，换单位须由该单位同意转出。同意前不能绑定其他单位；以该单位提交、正在办理的申报在转出后暂停。
          </View>
          <View className="unit__field">
            <TextField
              isLong
              id="field-reason"
              label="转出原因"
              value={reason}
              maxLength={500}
              error={errors['/reason']}
              onChange={setReason}
            />
          </View>
          <Button id="ask-transfer" kind="secondary" isBusy={isBusy} onPress={ask}>
            申请转出
          </Button>
        </>
      )}
    </SectionCard>
  );
}
