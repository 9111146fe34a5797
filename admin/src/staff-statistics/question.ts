import type { Role } from '@contracts/login';
import { statisticsScopes, type StatisticsScope } from '@contracts/staff-statistics-columns';

export interface StatisticsQuestion {
  institutionId: string;
  scope: StatisticsScope;
  /** Absent: today. */
  day?: string;
}

/** By itself a unit asks of its own staff, a department of all under it. */
export const scopeOf = (kind: Role['institutionKind']): StatisticsScope =>
  kind === 'department' ? 'subtree' : 'unit';

/** What the address asks. */
export function questionOf(
  search: URLSearchParams,
  role: Pick<Role, 'institutionId' | 'institutionKind'>,
): StatisticsQuestion {
  const scope = statisticsScopes.find((each) => each === search.get('scope'));
  const day = search.get('day');
  return {
    institutionId: search.get('institutionId') ?? role.institutionId,
    scope: scope ?? scopeOf(role.institutionKind),
    ...(day && /^\d{4}-\d{2}-\d{2}$/.test(day) && { day }),
  };
}
