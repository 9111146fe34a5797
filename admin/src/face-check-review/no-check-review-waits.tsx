import { EmptyState } from '../page/empty-state';
import { NoMatch } from '../list/no-match';
import { useFilters } from '../list/use-filters';

/** The queue worked off is no search that failed. */
export function NoCheckReviewWaits() {
  const { filters } = useFilters();
  return filters.state === 'pending' ? (
    <EmptyState title="没有待办的人工核验">
      办理业务时不用人脸识别、也不能扫描证件的人员申请人工核验后，会按等待时间列在这里。
    </EmptyState>
  ) : (
    <NoMatch />
  );
}
