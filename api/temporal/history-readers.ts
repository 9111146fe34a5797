import type { Knex } from 'knex';
import type { RoleName } from '../../contracts/login';
import { idsOnPath } from '../../domain/institution-tree';
import type { CurrentSession } from '../session/current-session';

/** Who may open the Temporal UI. */
export const historyReaders = ['supervisor', 'platform-administrator'] as const satisfies readonly RoleName[];

/** Whether nothing lies outside the reader's subtree: the platform administrator, and the supervisor of the whole province. */
export function mayReadAllHistories({ role }: CurrentSession): boolean {
  if (role?.role === 'platform-administrator') return true;
  return role?.role === 'supervisor' && idsOnPath(role.treePath).length === 1;
}

/** Whether the process is in the reader's subtree; the platform administrator reads them all. */
export async function mayReadHistory(
  database: Knex,
  { role }: CurrentSession,
  processId: string,
): Promise<boolean> {
  if (role?.role === 'platform-administrator') return true;
  if (role?.role !== 'supervisor') return false;
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select from process join institution on institution.id = process.institution_id
      where process.id = ? and starts_with(institution.tree_path, ?)`,
    [processId, role.treePath],
  );
  return rows.length > 0;
}
