import { NoMatch } from '../list/no-match';
import { useFilters } from '../list/use-filters';
import { EmptyState } from '../page/empty-state';
import { useActiveRole } from '../session/session';

export interface NothingWaitsProps {
  title: string;
  /** How applications get here. */
  text: string;
}

/** The queue worked off is no search that failed. The platform administrator has what departments let lie (R-D4, R-E2). */
export function NothingWaits({ title, text }: NothingWaitsProps) {
  const { filters } = useFilters();
  const isPlatform = useActiveRole()?.role.role === 'platform-administrator';
  return filters.state === 'awaiting-review' && !filters.q ? (
    <EmptyState title={title}>
      {isPlatform
        ? '主管部门满 7 个工作日未处理的申请列在这里；其他申请可以按名称查找。'
        : `${text}，会按等待时间列在这里。办结的可以在“状态”中选择后查看。`}
    </EmptyState>
  ) : (
    <NoMatch />
  );
}
