import type { StatisticsCell } from '@contracts/staff-query';
import type { StaffStatistics, StaffStatisticsRow } from '@contracts/staff-statistics';
import { listAddress } from '../vocabulary/home-lists';

/** The list of those whom one figure counts (R-K1): all of it in the address, the row by its name for whoever reads it. */
export function figureAddress(
  { institution, roster, scope, day }: StaffStatistics,
  { block, key, name }: Pick<StaffStatisticsRow, 'block' | 'key' | 'name'>,
  column: StatisticsCell['column'],
): string {
  return listAddress('staff-query', {
    ...{ institutionId: institution.id, scope, roster, day, block, column },
    ...(block !== 'all' && { row: name }),
    ...(key !== null && { key }),
  });
}
