import type { Announcement } from '@contracts/announcement';
import { LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import { formatTime } from '@/shared/record/time-text';

/** One announcement by its title and day; it leads to its text. */
export const AnnouncementRow = ({
  announcement: { id, title, isPinned, shownFrom },
}: {
  announcement: Announcement;
}) => (
  <LinkRow
    title={title}
    text={formatTime(shownFrom).slice(0, 10)}
    value={isPinned && '置顶'}
    onPress={() => go('pages/announcement/detail', { id })}
  />
);
