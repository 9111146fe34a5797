import type { Relation } from '../relation';
import type { CurrentSession } from '../session/current-session';

/** The path that everything which the session may see begins with; the platform administrator stands above the tree. */
export function reachOf({ role }: Pick<CurrentSession, 'role'>): string {
  if (!role) throw new Error('The permission table lets only roles come here.');
  return role.role === 'platform-administrator' ? '' : role.treePath;
}

/** Whether the institution is the asker's own or below it (SPEC, “Who uses it”). */
export const institutionIsInSubtree: Relation = async (database, session, { id = '' }) => {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select from institution where id = ? and starts_with(tree_path, ?)`,
    [id, reachOf(session)],
  );
  return rows.length > 0;
};
