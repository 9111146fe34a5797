import type { Knex } from 'knex';
import type { StaffScope } from '../contracts/roster-states';

/** Whose staff is asked for: the unit's own where nothing is said. */
export interface ScopeFilter {
  readonly scope?: StaffScope;
  /** One of the village clinics. */
  readonly institutionId?: string;
}

/**
 * Leaves of what a unit keeps (`institutionsKeptBy`) its own, which stands in pages of one index, or its village clinics', who are
 * few (R-J1).
 */
export function narrowToScope(
  list: Knex.QueryBuilder,
  institutionColumn: string,
  unitId: string,
  { scope = 'own', institutionId }: ScopeFilter,
): void {
  if (scope === 'own') void list.where(institutionColumn, unitId);
  else void list.whereNot(institutionColumn, unitId);
  if (institutionId) void list.where(institutionColumn, institutionId);
}
