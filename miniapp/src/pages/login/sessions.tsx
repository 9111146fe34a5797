import { useState } from 'react';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { Page } from '@/shared/layout/page';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { EndSessionDialog, type ToEnd } from './end-session-dialog';
import { SessionCard } from './session-card';

/** Where the account is logged in: each is ended alone, or all but this one together (R-A5). */
export default function Sessions() {
  const { session } = useLoginRequired();
  const resource = useResource('GET /sessions', {}, { isEnabled: session !== undefined });
  const [toEnd, setToEnd] = useState<ToEnd>();
  const [ended, setEnded] = useState(0);
  const others = resource.data?.items.filter(({ isCurrent }) => !isCurrent) ?? [];

  return (
    <Page
      title="登录设备"
      actions={
        others.length > 0 && (
          <Button id="end-others" kind="secondary" onPress={() => setToEnd('others')}>
            {`退出其他全部登录（${others.length} 个）`}
          </Button>
        )
      }
    >
      {ended > 0 && <Notice tone="done">{`已退出 ${ended} 个登录。`}</Notice>}
      <ResourceView resource={resource}>
        {({ items }) => (
          <>
            {items.map((login) => (
              <SessionCard key={login.id} login={login} onEnd={() => setToEnd(login)} />
            ))}
          </>
        )}
      </ResourceView>
      {toEnd && (
        <EndSessionDialog
          toEnd={toEnd}
          others={others.length}
          onEnded={(count) => {
            setEnded(count);
            void resource.reload();
          }}
          onClose={() => setToEnd(undefined)}
        />
      )}
    </Page>
  );
}
