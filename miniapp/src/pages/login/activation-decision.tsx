import { useEffect } from 'react';
import { View } from '@tarojs/components';
import type { Person } from '@contracts/login';
import { Button } from '@/shared/controls/button';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { DeadlineText } from '@/shared/record/deadline-text';
import { Facts } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';
import { refreshSession } from '@/shared/session/session-store';
import { ActivationNotice } from './activation-notice';
import type { TicketDecisionProps, TicketScan } from './ticket-decision-props';
import { useTicketVerbs } from './use-ticket-verbs';
import './ticket.scss';

interface ActivationDecisionProps extends TicketDecisionProps {
  activation: NonNullable<TicketScan['activation']>;
  person: Person;
}

/**
 * Which unit's HR account would be bound to this WeChat, and who asks; confirm or refuse (R-E1). Only a verified person
 * may be bound, under the name that was typed on the computer.
 */
export function ActivationDecision({ activation, person, ...question }: ActivationDecisionProps) {
  const { scan } = question;
  // The verification may have passed since the app was opened: by review, or on another device.
  useEffect(() => void refreshSession(), []);
  const sending = useSending();
  const { isBusy, problem } = sending;
  const verbs = useTicketVerbs(question, sending, { confirm: '确认绑定', roleId: null });
  const isVerified = person.identityState === 'verified' && problem?.code !== 'not-verified';
  const needsWechat = problem?.code === 'wechat-not-proven';
  const isRefused = problem?.code === 'identity-mismatch' || needsWechat;

  return (
    <>
      <SectionCard title="绑定管理员微信">
        <Facts
          facts={[
            { label: '单位', value: activation.institutionName },
            { label: '账号', value: activation.accountNumber },
            { label: '绑定的人员', value: person.name ?? '尚未实名认证' },
            { label: '请求来自', value: scan.browser },
            { label: '网络地址', value: scan.address },
            { label: '请求时间', value: formatTime(scan.requestedAt) },
            { label: '有效至', value: <DeadlineText at={scan.expiresAt} /> },
          ]}
        />
      </SectionCard>
      <ActivationNotice
        unit={activation.institutionName}
        title={activation.holderTitle}
        name={person.name}
        isVerified={isVerified}
        problem={problem}
      />
      <View className="ticket__verbs">
        {isRefused || !isVerified ? (
          <Button kind="secondary" onPress={() => go('pages/home/index')}>
            返回首页
          </Button>
        ) : (
          <Button id="ticket-refuse" kind="secondary" isDisabled={isBusy} onPress={verbs.refuse}>
            拒绝
          </Button>
        )}
        {!isVerified && (
          <Button id="to-identity" onPress={() => go('pages/identity/index')}>
            {person.identityState === 'pending' ? '查看认证进度' : '前往认证'}
          </Button>
        )}
        {isVerified && needsWechat && (
          <Button id="to-wechat" onPress={() => go('pages/login/wechat')}>
            绑定微信
          </Button>
        )}
        {isVerified && !isRefused && (
          <Button id="ticket-confirm" isBusy={isBusy} onPress={verbs.confirm}>
            确认绑定
          </Button>
        )}
      </View>
    </>
  );
}
