import { idsOnPath } from '../domain/institution-tree';
import type { CurrentSession } from './session/current-session';

/**
 * The path that everything which the session may see begins with. Empty, nothing lies outside: the platform administrator
 * stands above the tree, the province's own roles at its top. They also see what belongs to no institution.
 */
export function reachOf({ role }: Pick<CurrentSession, 'role'>): string {
  if (!role) throw new Error('The permission table lets only roles come here.');
  const isAbove = role.role === 'platform-administrator' || idsOnPath(role.treePath).length === 1;
  return isAbove ? '' : role.treePath;
}

/** SQL for “this institution is within reach”, with its one value; for an empty reach it isn't needed. */
export const withinReach = (column: string): string =>
  `${column} in (select id from institution where tree_path like ?)`;
export const reachPattern = (reach: string): string => `${reach}%`;
