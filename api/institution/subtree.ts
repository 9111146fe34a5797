import type { Relation } from '../relation';
import { reachOf } from '../subtree';

/** Whether the institution is the asker's own or below it (SPEC, “Who uses it”). */
export const institutionIsInSubtree: Relation = async (database, session, { id = '' }) => {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select from institution where id = ? and starts_with(tree_path, ?)`,
    [id, reachOf(session)],
  );
  return rows.length > 0;
};
