import type { Knex } from 'knex';
import type { RoleName } from '../../contracts/login';
import { reachOf } from '../subtree';
import type { CurrentSession } from '../session/current-session';

/** Who may open the Temporal UI. */
export const historyReaders = ['supervisor', 'platform-administrator'] as const satisfies readonly RoleName[];

/** Whether nothing lies outside the reader's subtree: the platform administrator, and the supervisor of the whole province. */
export const mayReadAllHistories = (session: CurrentSession): boolean =>
  historyReaders.some((reader) => reader === session.role?.role) && reachOf(session) === '';

/** Whether the process is in the reader's subtree. One of no institution is read by who reads them all. */
export async function mayReadHistory(
  database: Knex,
  session: CurrentSession,
  processId: string,
): Promise<boolean> {
  if (mayReadAllHistories(session)) return true;
  if (session.role?.role !== 'supervisor') return false;
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select from process join institution on institution.id = process.institution_id
      where process.id = ? and starts_with(institution.tree_path, ?)`,
    [processId, session.role.treePath],
  );
  return rows.length > 0;
}
