import type { RoleName } from '../contracts/login';
import type { Stack } from './stack';
import { addUnit, newClerk } from './unit-account-steps';

/** A department of its own, and whoever works there as its HR account. */
export async function newDepartment(stack: Stack) {
  const department = await addUnit(stack, 'department');
  return { department, clerk: await newClerk(stack, department.id) };
}

/** Who has a role at an institution now. */
export const holdersOf = (
  { database }: Stack,
  institutionId: string,
  role: RoleName = 'hr-account',
): Promise<string[]> =>
  database
    .knex('role_holding')
    .where({ institution_id: institutionId, role, ended_at: null })
    .pluck<string[]>('person_id');

/** What somebody was told, by its templates, oldest first. */
export const inboxOf = ({ database }: Stack, personId: string): Promise<string[]> =>
  database
    .knex('inbox_message')
    .where({ person_id: personId })
    .orderBy('created_at')
    .pluck<string[]>('template');
