import type { Knex } from 'knex';
import type { PersonalDetails } from '../../contracts/personal-details';
import { internalDepartmentsOf } from '../unit/internal-departments';
import { findMembership, getMembership } from '../unit/unit-rows';
import { changesOf, getDetails } from './details-rows';
import type { StaffMember } from './relations';

/** The person's own details: with their whole history, and the unit that they are bound to. */
export async function viewOwnDetails(database: Knex, personId: string): Promise<PersonalDetails> {
  return await view(database, personId, null, await ownUnit(database, personId));
}

/** As the unit sees them: under the roster's name, with its own membership, and what was changed, and by whom, since they entered the roster. */
export async function viewStaffDetails(database: Knex, member: StaffMember): Promise<PersonalDetails> {
  const { personId, name, enteredAt } = member;
  const details = await view(database, personId, enteredAt, await unitOfMember(database, member));
  const isSavedBefore = details.savedAt !== null && new Date(details.savedAt) < enteredAt;
  // By whom it was saved before, it may be an employer whom this one needn't know.
  return { ...details, name, ...(isSavedBefore && { savedAt: null, savedBy: null }) };
}

async function view(
  database: Knex,
  personId: string,
  since: Date | null,
  unit: PersonalDetails['unit'],
): Promise<PersonalDetails> {
  const { savedAt, ...details } = await getDetails(database, personId);
  const changes = await changesOf(database, personId, since);
  return { ...details, savedAt: savedAt?.toISOString() ?? null, unit, changes };
}

async function ownUnit(database: Knex, personId: string): Promise<PersonalDetails['unit']> {
  const bound = await findMembership(database, personId);
  if (!bound) return null;
  const { id, name, internalDepartment } = bound;
  return { id, name, internalDepartment, internalDepartments: await internalDepartmentsOf(database, id) };
}

/** Of who is no longer bound, such as the retired, the department is what it was: there is nothing to choose. */
async function unitOfMember(database: Knex, member: StaffMember): Promise<PersonalDetails['unit']> {
  const bound = await findMembership(database, member.personId);
  if (bound?.membershipId === member.membershipId) return await ownUnit(database, member.personId);
  const { id, name, internalDepartment } = await getMembership(database, member.membershipId);
  return { id, name, internalDepartment, internalDepartments: [] };
}
