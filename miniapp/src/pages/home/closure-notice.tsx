import type { Person } from '@contracts/login';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import { formatTime } from '@/shared/record/time-text';

/** The account is about to be closed, and it can still be taken back (R-V2). Nothing where nobody has asked. */
export function ClosureNotice({ person: { closesAt } }: { person: Person }) {
  if (!closesAt) return null;
  return (
    <LinkList>
      <LinkRow
        icon="alert"
        title={`账号将于 ${formatTime(closesAt)} 注销`}
        text="注销后不能恢复；点此查看或撤回"
        onPress={() => go('pages/own-data/closure')}
      />
    </LinkList>
  );
}
