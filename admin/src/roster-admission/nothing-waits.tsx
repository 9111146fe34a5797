import { NoMatch } from '../list/no-match';
import { usePrivateFilter } from '../list/private-filter';
import { useFilters } from '../list/use-filters';
import { EmptyState } from '../page/empty-state';

/** The queue worked off is no search that failed. */
export function NothingWaits() {
  const { filters } = useFilters();
  const isByPerson = Object.keys(usePrivateFilter('roster-admissions')).length > 0;
  const isQueue = filters.state === 'awaiting-review' && !filters.isFlagged && !isByPerson;
  return isQueue ? (
    <EmptyState title="没有待审核的人员">
      绑定本单位而不在预传名单中的人员，会按等待时间列在这里。办结的可以在“状态”中选择后查看。
    </EmptyState>
  ) : (
    <NoMatch />
  );
}
