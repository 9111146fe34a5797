import { NoMatch } from '../list/no-match';
import { useFilters } from '../list/use-filters';
import { EmptyState } from '../page/empty-state';

export const whatComesHere =
  '用户在小程序“个人信息与隐私”中申请更正不能自行修改的信息后，会按等待时间列在这里。';

/** The queue worked off is no search that failed. */
export function NoCorrectionWaits() {
  const { filters } = useFilters();
  return filters.state === 'awaiting-answer' && filters.kind === undefined ? (
    <EmptyState title="没有待答复的更正申请">{whatComesHere}</EmptyState>
  ) : (
    <NoMatch />
  );
}
