import type { Knex } from 'knex';
import type { authorizationRoutes } from '../../contracts/authorization';
import { unusedState } from '../../contracts/authorization-states';
import type { RequestOf } from '../../contracts/route';
import { issuableRows, issuableUnits, type IssuingRole } from '../../db/authorization-issuer';
import { countToCap } from '../count-to-cap';
import { matchingUnits } from '../institution/matching-units';
import { authorizationColumns, stateColumn, withAuthorization, type GrantRow } from './authorization-rows';
import { lastChanges, type LastChange } from './last-changes';

export type AuthorizationFilter = Omit<
  RequestOf<(typeof authorizationRoutes)['GET /authorizations']>['query'],
  'cursor' | 'limit'
>;

interface Issuer {
  readonly role: IssuingRole;
}

/** The rows of the table that this role works and the filter leaves, each with its authorization. */
export function filteredRows(
  database: Knex,
  { role }: Issuer,
  { scope = usualScope(role), q, business, state }: AuthorizationFilter,
): Knex.QueryBuilder {
  return withAuthorization(issuableRows(database, role, [scope])).modify((list) => {
    if (q?.trim()) matchingUnits(list, q);
    if (business) void list.where('business.code', business);
    if (state === unusedState) void list.whereIn('grants.state', ['issued', 'offered']);
    else if (state === 'unissued') void list.whereRaw(`${stateColumn} = 'unissued'`);
    else if (state) void list.where('grants.state', state);
  });
}

/** A page of the table as its rows say, with one row more if there is one; the count goes as far as the cap and one. */
export interface TablePage {
  readonly found: readonly GrantRow[];
  readonly count: number;
  /** What happened last to each, by the grant's id. */
  readonly changes: ReadonlyMap<string, LastChange>;
}

export async function readTablePage(
  database: Knex,
  issuer: Issuer,
  { after, limit, ...filter }: AuthorizationFilter & Portion,
): Promise<TablePage> {
  const counted = filteredRows(database, issuer, filter).select('unit.id').toSQL();
  const [found, count] = await Promise.all([
    pageOfRows(database, issuer, { ...filter, after, limit }),
    countToCap(database, { sql: counted.sql, values: counted.bindings }),
  ]);
  return { found, count, changes: await lastChanges(database, idsOf(found)) };
}

interface Portion {
  readonly after?: readonly string[];
  readonly limit: number;
}

function pageOfRows(
  database: Knex,
  { role }: Issuer,
  { after, limit, ...filter }: AuthorizationFilter & Portion,
): PromiseLike<GrantRow[]> {
  const { scope = usualScope(role), q, state } = filter;
  return filteredRows(database, { role }, filter)
    .modify((list) => {
      if (after) void list.whereRaw('(unit.code, business.code) > (?, ?)', after);
      // Each unit has a row of every business, so a page is of so many units at most, which an index has in order; and
      // the first may have been on the page before. A state is of rows, and leaves which units they are of open.
      if (!state)
        void list.whereIn(
          'unit.id',
          issuableUnits(database, role, [scope])
            .modify((units) => {
              if (q?.trim()) matchingUnits(units, q);
              if (after?.[0]) void units.where('unit.code', '>=', after[0]);
            })
            .orderBy('unit.code')
            .limit(limit + 2)
            .select('unit.id'),
        );
    })
    .orderBy(['unit.code', 'business.code'])
    .limit(limit + 1)
    .select<GrantRow[]>(database.raw(authorizationColumns));
}

const usualScope = ({ role }: IssuingRole) => (role === 'hr-account' ? 'own' : 'below');

export const idsOf = (rows: readonly GrantRow[]): string[] => rows.flatMap(({ id }) => id ?? []);
