import type { Knex } from 'knex';
import type { AuthorizationRow, authorizationRoutes } from '../../contracts/authorization';
import { unusedState } from '../../contracts/authorization-states';
import type { Page } from '../../contracts/page';
import type { RequestOf } from '../../contracts/route';
import { issuableRows } from '../../db/authorization-issuer';
import { cappedTotal, countToCap } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import { matchingUnits } from '../institution/matching-units';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import {
  authorizationColumns,
  stateColumn,
  toAuthorization,
  withAuthorization,
  type GrantRow,
} from './authorization-rows';
import { lastChanges } from './last-changes';

export type AuthorizationFilter = Omit<
  RequestOf<(typeof authorizationRoutes)['GET /authorizations']>['query'],
  'cursor' | 'limit'
>;

/** The rows of the table that this role works and the filter leaves, each with its authorization. */
export function filteredRows(
  database: Knex,
  { role }: RoleSession,
  { scope = role.role === 'hr-account' ? 'own' : 'below', q, business, state }: AuthorizationFilter,
): Knex.QueryBuilder {
  return withAuthorization(issuableRows(database, role, [scope])).modify((list) => {
    if (q?.trim()) matchingUnits(list, q);
    if (business) void list.where('business.code', business);
    if (state === unusedState) void list.whereIn('grants.state', ['issued', 'offered']);
    else if (state) void list.whereRaw(`${stateColumn} = ?`, [state]);
  });
}

/** The table of manual 001 §5, by unit and business (R-H2). */
export async function listAuthorizations(
  services: Services,
  session: RoleSession,
  { cursor, limit = 25, ...filter }: AuthorizationFilter & { cursor?: string; limit?: number },
): Promise<Page<AuthorizationRow> & { nextCursor?: string }> {
  const { database } = services;
  const after = cursor && decodeCursor(cursor, 2);
  const counted = filteredRows(database, session, filter).select('unit.id').toSQL();
  const [found, count] = await Promise.all([
    filteredRows(database, session, filter)
      .modify((list) => {
        if (after) void list.whereRaw('(unit.code, business.code) > (?, ?)', after);
      })
      .orderBy(['unit.code', 'business.code'])
      .limit(limit + 1)
      .select<GrantRow[]>(database.raw(authorizationColumns)),
    countToCap(database, { sql: counted.sql, values: counted.bindings }),
  ]);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: await withChanges(services, page),
    ...cappedTotal(count),
    ...(last && { nextCursor: encodeCursor([last.institutionCode, last.businessCode]) }),
  };
}

/** Rows as the table shows them, with who acted last. */
export async function withChanges(
  services: Services,
  rows: readonly GrantRow[],
): Promise<AuthorizationRow[]> {
  const changes = await lastChanges(
    services.database,
    rows.flatMap(({ id }) => id ?? []),
  );
  return rows.map((row) => toAuthorization(services, row, (row.id && changes.get(row.id)) || null));
}
