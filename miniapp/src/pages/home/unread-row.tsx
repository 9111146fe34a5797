import { LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import { useResource } from '@/shared/resource/use-resource';

/** The way to the messages, with how many are unread. */
export function UnreadRow() {
  const { data } = useResource('GET /inbox', { query: { limit: 1 } });
  return (
    <LinkRow
      icon="bell"
      title="消息"
      value={data && data.unread > 0 && <StateBadge tone="needs-you">{`${data.unread} 条未读`}</StateBadge>}
      onPress={() => go('pages/inbox/index')}
    />
  );
}
