import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { RadioList } from '@/shared/controls/radio-list';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { DeadlineText } from '@/shared/record/deadline-text';
import { Facts } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';
import { roleName, roleUnit } from './role-words';
import type { TicketDecisionProps } from './ticket-decision-props';
import { useTicketVerbs } from './use-ticket-verbs';
import './ticket.scss';

/** What is asking, from where, and as which account; confirm or refuse. */
export function TicketDecision(question: TicketDecisionProps) {
  const { scan } = question;
  const sending = useSending();
  const { isBusy, problem } = sending;
  const [roleId, setRoleId] = useState(scan.preselectedRoleId ?? scan.roles[0]?.id ?? null);
  const asksForRole = scan.entrance === 'institution';
  const hasNoRole = asksForRole && scan.roles.length === 0;

  const { confirm, refuse } = useTicketVerbs(question, sending, {
    confirm: '确认登录',
    roleId: asksForRole ? roleId : null,
  });

  return (
    <>
      <SectionCard title={`登录${asksForRole ? '机构授权端' : '考生业务入口'}`}>
        <Facts
          facts={[
            { label: '请求来自', value: scan.browser },
            { label: '网络地址', value: scan.address },
            { label: '请求时间', value: formatTime(scan.requestedAt) },
            { label: '有效至', value: <DeadlineText at={scan.expiresAt} /> },
          ]}
        />
      </SectionCard>
      {asksForRole && !hasNoRole && (
        <SectionCard title="以哪个账号登录">
          <RadioList
            name="role"
            value={roleId}
            options={scan.roles.map((role) => ({
              value: role.id,
              text: roleUnit(role),
              note: roleName(role),
            }))}
            onChange={setRoleId}
          />
        </SectionCard>
      )}
      {hasNoRole ? (
        <Notice tone="needs-you">
          您还没有机构账号，不能登录机构授权端。请联系本单位人事或主管部门开通。
        </Notice>
      ) : (
        <Notice tone="info">
          请确认是您本人在电脑上操作。如果不是，请点“拒绝”，并不要把二维码发给他人。
        </Notice>
      )}
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <View className="ticket__verbs">
        <Button id="ticket-refuse" kind="secondary" isDisabled={isBusy} onPress={refuse}>
          拒绝
        </Button>
        {!hasNoRole && (
          <Button id="ticket-confirm" isBusy={isBusy} onPress={confirm}>
            确认登录
          </Button>
        )}
      </View>
    </>
  );
}
