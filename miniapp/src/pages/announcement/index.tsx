import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { ProblemState, StandIn } from '@/shared/feedback/page-states';
import { LinkList } from '@/shared/layout/link-list';
import { Page } from '@/shared/layout/page';
import { AwaitedSession } from '@/shared/session/awaited-session';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { AnnouncementRow } from './announcement-row';
import { useAnnouncements } from './use-announcements';

/** All announcements for candidates that are shown now (R-T2). */
export default function Announcements() {
  const { session } = useLoginRequired();
  return (
    <Page title="公告">
      <Shown {...useAnnouncements(session !== undefined)} />
    </Page>
  );
}

function Shown({
  items,
  problem,
  hasMore,
  isLoading,
  loadMore,
  reload,
}: ReturnType<typeof useAnnouncements>) {
  if (!items) return problem ? <ProblemState problem={problem} onRetry={reload} /> : <AwaitedSession />;
  if (items.length === 0)
    return (
      <StandIn icon="bell" title="目前没有公告">
        平台发布的公告会按时间列在这里，置顶的在最前。
      </StandIn>
    );
  return (
    <>
      <LinkList>
        {items.map((item) => (
          <AnnouncementRow key={item.id} announcement={item} />
        ))}
      </LinkList>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      {hasMore && (
        <Button kind="secondary" isBusy={isLoading} onPress={loadMore}>
          查看更早的公告
        </Button>
      )}
    </>
  );
}
