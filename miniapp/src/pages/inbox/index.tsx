import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { ProblemState, StandIn } from '@/shared/feedback/page-states';
import { Page } from '@/shared/layout/page';
import { AwaitedSession } from '@/shared/session/awaited-session';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { InboxMessage } from './inbox-message';
import { useInbox } from './use-inbox';

/** All messages to the person, the newest first (R-T1). */
export default function Inbox() {
  const { session } = useLoginRequired();
  const inbox = useInbox(session !== undefined);
  return (
    <Page title="消息">
      <InboxContent inbox={inbox} />
    </Page>
  );
}

function InboxContent({ inbox }: { inbox: ReturnType<typeof useInbox> }) {
  const { items, problem, hasMore, isLoading, loadMore, reload, markRead } = inbox;
  if (!items) return problem ? <ProblemState problem={problem} onRetry={reload} /> : <AwaitedSession />;
  if (items.length === 0) {
    return (
      <StandIn icon="bell" title="还没有消息">
        审核结果、修改要求、缴费和退款通知会出现在这里，同时以短信或微信提醒您。
      </StandIn>
    );
  }
  return (
    <View role="list">
      {items.map((item) => (
        <InboxMessage key={item.id} item={item} onRead={() => markRead(item.id)} />
      ))}
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      {hasMore && (
        <Button kind="secondary" isBusy={isLoading} onPress={loadMore}>
          查看更早的消息
        </Button>
      )}
    </View>
  );
}
