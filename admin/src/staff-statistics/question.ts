import type { Role } from '@contracts/login';
import { statisticsScopes, type StatisticsScope } from '@contracts/staff-statistics-columns';

export interface StatisticsQuestion {
  institutionId: string;
  scope: StatisticsScope;
  /** Absent: today. */
  day?: string;
}

/** What the address asks; by itself a unit its own staff, a department all under it. */
export function questionOf(
  search: URLSearchParams,
  role: Pick<Role, 'institutionId' | 'institutionKind'>,
): StatisticsQuestion {
  const scope = statisticsScopes.find((each) => each === search.get('scope'));
  const day = search.get('day');
  return {
    institutionId: search.get('institutionId') ?? role.institutionId,
    scope: scope ?? (role.institutionKind === 'department' ? 'subtree' : 'unit'),
    ...(day && /^\d{4}-\d{2}-\d{2}$/.test(day) && { day }),
  };
}
