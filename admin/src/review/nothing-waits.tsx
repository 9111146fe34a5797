import { EmptyState } from '../page/empty-state';
import { NoMatch } from '../list/no-match';
import { useFilters } from '../list/use-filters';

/** The queue worked off is no search that failed. */
export function NothingWaits() {
  const { filters } = useFilters();
  const isQueue = filters.reviewState === 'waiting' && Object.keys(filters).length === 1;
  return isQueue ? (
    <EmptyState title="没有待审核的材料">需要本级审核的申报会按等待时间列在这里，最早的在最前。</EmptyState>
  ) : (
    <NoMatch />
  );
}
