import { NoMatch } from '../../list/no-match';
import { useFilters } from '../../list/use-filters';
import { EmptyState } from '../../page/empty-state';
import { useActiveRole } from '../../session/session';

/** The queue worked off is no search that failed. The platform administrator has what departments let lie (R-D4). */
export function NoRegistrationWaits() {
  const { filters } = useFilters();
  const isPlatform = useActiveRole()?.role.role === 'platform-administrator';
  return filters.state === 'awaiting-review' && !filters.q ? (
    <EmptyState title="没有待审核的机构注册">
      {isPlatform
        ? '主管部门满 7 个工作日未处理的申请列在这里；其他申请可以按机构名称查找。'
        : '机构在网上提交补增申请后，会按等待时间列在这里。办结的可以在“状态”中选择后查看。'}
    </EmptyState>
  ) : (
    <NoMatch />
  );
}
