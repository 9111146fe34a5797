import type { Knex } from 'knex';
import type { ReviewTables } from '../../db/department-review-tables';
import type { Relation } from '../relation';
import type { CurrentSession } from '../session/current-session';

interface Row {
  person_id: string;
  department_id: string;
}

/** What an asker may have to do with an application that a department decides (R-D4, R-E2). */
export function reviewRelations({ application }: ReviewTables) {
  const find = (database: Knex, id: string): Promise<Row[]> =>
    database(application).where({ id }).select<Row[]>('person_id', 'department_id');

  /** Whether the active role reviews it: an HR account of its department, or the platform administrator. */
  const isReviewable: Relation = async (database, session, { id = '' }) =>
    (await find(database, id)).some((row) => isReviewer(row, session));

  /** Whether it is the asker's own. */
  const isOwn: Relation = async (database, session, { id = '' }) =>
    (await find(database, id)).some((row) => row.person_id === session.personId);

  /** Either. */
  const isVisible: Relation = async (database, session, { id = '' }) =>
    (await find(database, id)).some((row) => row.person_id === session.personId || isReviewer(row, session));

  return { isReviewable, isOwn, isVisible };
}

function isReviewer({ department_id: department }: Row, { role }: CurrentSession): boolean {
  if (role?.role === 'platform-administrator') return true;
  return role?.role === 'hr-account' && role.institutionId === department;
}
