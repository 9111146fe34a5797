import type { Knex } from 'knex';
import type { Page } from '../../contracts/page';
import type { RequestOf } from '../../contracts/route';
import type { unitAccountRoutes, UnitAccountSummary } from '../../contracts/unit-account';
import { decodeCursor, encodeCursor } from '../cursor';
import { matchingUnits } from '../institution/matching-units';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import {
  accountColumns,
  latestState,
  toUnitAccount,
  withHrAccount,
  type UnitAccountRow,
} from './account-rows';
import { supervised } from './relations';

type Query = RequestOf<(typeof unitAccountRoutes)['GET /unit-accounts']>['query'];

/** The units that the asker issues accounts to, by code; `q` is any part of the name, or the beginning of the code. */
export async function listAccounts(
  services: Services,
  session: RoleSession,
  { cursor, limit = 25, q, state }: Query,
): Promise<Page<UnitAccountSummary> & { nextCursor?: string }> {
  const { database } = services;
  const filtered = (): Knex.QueryBuilder =>
    supervised(database, session.role).modify((list) => {
      if (q?.trim()) matchingUnits(list, q);
      if (state) void list.whereRaw(`${latestState} = ?`, [state]);
    });
  const [after] = cursor ? decodeCursor(cursor, 1) : [];
  const [rows, { total }] = await Promise.all([
    withHrAccount(filtered())
      .modify((list) => {
        if (after !== undefined) void list.where('unit.code', '>', after);
      })
      .orderBy('unit.code')
      .limit(limit + 1)
      .select<UnitAccountRow[]>(database.raw(accountColumns)),
    filtered().first<{ total: number }>(database.raw('count(*)::int as total')),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => toUnitAccount(services, row)),
    total,
    ...(last && { nextCursor: encodeCursor([last.institutionCode]) }),
  };
}
