import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { StateBadge } from '@/shared/record/badge';
import { Facts } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';
import type { Answer } from '@/shared/request/route-types';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';

type Login = Answer<'GET /sessions'>['items'][number];

/** Where the account is logged in, each to be ended (R-A5). */
export default function Sessions() {
  const { session } = useLoginRequired();
  const resource = useResource('GET /sessions', {}, { isEnabled: session !== undefined });
  const { isBusy, problem, send } = useSending();
  const [toEnd, setToEnd] = useState<Login>();

  const end = ({ id }: Login) =>
    void send(
      {
        intention: `sessions/${id}/end`,
        label: '退出该设备',
        route: 'DELETE /sessions/:id',
        input: { params: { id } },
      },
      () => resource.reload(),
    ).finally(() => setToEnd(undefined));

  return (
    <Page title="登录设备">
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <ResourceView resource={resource}>
        {({ items }) => (
          <View>
            {items.map((login) => (
              <SectionCard
                key={login.id}
                title={login.browser}
                note={login.isCurrent && <StateBadge tone="done">本次登录</StateBadge>}
              >
                <Facts
                  facts={[
                    { label: '网络地址', value: login.address },
                    { label: '登录时间', value: formatTime(login.startedAt) },
                    { label: '最近使用', value: formatTime(login.lastUsedAt) },
                  ]}
                />
                {!login.isCurrent && (
                  <Button kind="secondary" size="small" onPress={() => setToEnd(login)}>
                    退出该设备
                  </Button>
                )}
              </SectionCard>
            ))}
          </View>
        )}
      </ResourceView>
      {toEnd && (
        <ConfirmDialog
          title="退出该设备"
          confirm="退出该设备"
          isDanger
          isBusy={isBusy}
          onCancel={() => setToEnd(undefined)}
          onConfirm={() => end(toEnd)}
        >
          <Text>“{toEnd.browser}”将立即退出登录，再次使用需重新登录。</Text>
        </ConfirmDialog>
      )}
    </Page>
  );
}
