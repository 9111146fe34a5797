import { EmptyState } from '../page/empty-state';
import { NoMatch } from '../list/no-match';
import { useFilters } from '../list/use-filters';

/** The queue worked off is no search that failed. */
export function NoReviewWaits() {
  const { filters } = useFilters();
  return filters.state === 'pending' ? (
    <EmptyState title="没有待审核的实名认证">
      选择人工审核的身份证，以及护照、通行证、居住证等证件，提交后会按等待时间列在这里。
    </EmptyState>
  ) : (
    <NoMatch />
  );
}
