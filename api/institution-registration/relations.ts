import type { Knex } from 'knex';
import type { Relation } from '../relation';
import type { CurrentSession } from '../session/current-session';

/** Whether the active role reviews the application: an HR account of its department, or the platform administrator (R-D4). */
export const registrationIsReviewable: Relation = async (database, session, { id = '' }) =>
  (await find(database, id)).some((row) => isReviewer(row, session));

/** Whether it is the asker's own. */
export const registrationIsOwn: Relation = async (database, session, { id = '' }) =>
  (await find(database, id)).some((row) => row.person_id === session.personId);

/** Either. */
export const registrationIsVisible: Relation = async (database, session, { id = '' }) =>
  (await find(database, id)).some((row) => row.person_id === session.personId || isReviewer(row, session));

interface Row {
  person_id: string;
  department_id: string;
}

const find = (database: Knex, id: string): Promise<Row[]> =>
  database('institution_registration').where({ id }).select<Row[]>('person_id', 'department_id');

function isReviewer({ department_id: department }: Row, { role }: CurrentSession): boolean {
  if (role?.role === 'platform-administrator') return true;
  return role?.role === 'hr-account' && role.institutionId === department;
}
