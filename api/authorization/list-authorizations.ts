import type { AuthorizationRow } from '../../contracts/authorization';
import type { Page } from '../../contracts/page';
import { cappedTotal } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { toAuthorization, type GrantRow } from './authorization-rows';
import { lastChanges, type LastChange } from './last-changes';
import { idsOf, readTablePage, type AuthorizationFilter } from './table-rows';

/** The table of manual 001 §5, by unit and business (R-H2). */
export async function listAuthorizations(
  services: Services,
  session: RoleSession,
  { cursor, limit = 25, ...filter }: AuthorizationFilter & { cursor?: string; limit?: number },
): Promise<Page<AuthorizationRow> & { nextCursor?: string }> {
  const after = cursor ? decodeCursor(cursor, 2) : undefined;
  const { found, count, changes } = await readTablePage(services.database, session, {
    ...filter,
    after,
    limit,
  });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: withThem(services, page, changes),
    ...cappedTotal(count),
    ...(last && { nextCursor: encodeCursor([last.institutionCode, last.businessCode]) }),
  };
}

/** Rows as the table shows them, with who acted last. */
export async function withChanges(
  services: Services,
  rows: readonly GrantRow[],
): Promise<AuthorizationRow[]> {
  return withThem(services, rows, await lastChanges(services.database, idsOf(rows)));
}

const withThem = (
  services: Services,
  rows: readonly GrantRow[],
  changes: ReadonlyMap<string, LastChange>,
): AuthorizationRow[] =>
  rows.map((row) => toAuthorization(services, row, (row.id && changes.get(row.id)) || null));
