import type { Knex } from 'knex';
import { normaliseInstitutionName } from '../domain/institution-name';
import { recordChanges, type Author } from './personal-details-changes';

/** Whether somebody is in the department that was chosen: they were, it isn't the unit's any more, or they are not bound. */
export type DepartmentMove = 'moved' | 'there-already' | 'not-in-use' | 'not-bound';

/**
 * Puts a membership into this department of its unit, and keeps that with its author (R-I7). Membership and department are held
 * until the commit: either ends before the move or after it.
 */
export async function moveToDepartment(
  trx: Knex.Transaction,
  membershipId: string,
  departmentId: string,
  author: Author,
): Promise<DepartmentMove> {
  const now = await trx('membership')
    .where({ id: membershipId, ended_at: null })
    .forUpdate()
    .first<{ personId: string; institutionId: string; before: string | null } | undefined>(
      'person_id as personId',
      'institution_id as institutionId',
      'internal_department_id as before',
    );
  if (!now) return 'not-bound';
  const { personId, institutionId, before } = now;
  if (before === departmentId) return 'there-already';
  if (!(await holdDepartment(trx, institutionId, departmentId))) return 'not-in-use';
  await trx('membership').where({ id: membershipId }).update({ internal_department_id: departmentId });
  await recordChanges(trx, personId, author, [{ field: 'internalDepartment', before, after: departmentId }]);
  return 'moved';
}

/** Whether the unit has this department in use; held until the commit. */
export async function holdDepartment(
  trx: Knex.Transaction,
  institutionId: string,
  departmentId: string,
): Promise<boolean> {
  const found = await trx('internal_department')
    .where({ id: departmentId, institution_id: institutionId })
    .whereNull('retired_at')
    .forShare()
    .first<object | undefined>('id');
  return found !== undefined;
}

/** The department that a unit calls so; nothing where it has none in use. */
export async function findDepartmentByName(
  db: Knex,
  institutionId: string,
  name: string,
): Promise<string | undefined> {
  const found = await db('internal_department')
    .where({ institution_id: institutionId, name_normalised: normaliseInstitutionName(name) })
    .whereNull('retired_at')
    .first<{ id: string } | undefined>('id');
  return found?.id;
}
