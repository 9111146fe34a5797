import type { CurrentSession } from './session/current-session';

/** The path that everything which the session may see begins with; the platform administrator stands above the tree. */
export function reachOf({ role }: Pick<CurrentSession, 'role'>): string {
  if (!role) throw new Error('The permission table lets only roles come here.');
  return role.role === 'platform-administrator' ? '' : role.treePath;
}

/** SQL for “this institution is within reach”, with its one value; nothing for the platform administrator. */
export const withinReach = (column: string): string =>
  `${column} in (select id from institution where tree_path like ?)`;
export const reachPattern = (reach: string): string => `${reach}%`;
