import type { PersonalDetails, TypedPersonalDetails } from '../contracts/personal-details';
import type { Answer } from './api-client';
import type { Visitor } from './identity-steps';
import type { ReachableStack } from './stack';
import { newKey } from './unit-account-steps';

/** What nothing is wrong with. */
export const nurseDetails: TypedPersonalDetails = {
  ...{ identityType: 'in-service', nationality: 'CN', ethnicity: '15', politicalStatus: '13' },
  ...{ education: 'undergraduate', degree: 'bachelor', title: 'junior', post: 'professional' },
  establishment: 'outside',
};

/** Bound to the unit, and in one of its rosters. */
export async function enterRoster(
  { database: { knex } }: { readonly database: Pick<ReachableStack['database'], 'knex'> },
  personId: string,
  institutionId: string,
  roster: 'in-service' | 'retired' = 'in-service',
): Promise<{ entryId: string; membershipId: string }> {
  const [membership] = await knex('membership')
    .insert({ person_id: personId, institution_id: institutionId })
    .returning<{ id: string }[]>('id');
  const [entry] = await knex('roster_entry')
    .insert({
      ...{ person_id: personId, institution_id: institutionId, membership_id: membership?.id },
      ...{ roster, name: '甲示例', name_normalised: '甲示例', entered_by: 'review' },
    })
    .returning<{ id: string }[]>('id');
  if (!membership || !entry) throw new Error('insert … returning gave no row');
  return { entryId: entry.id, membershipId: membership.id };
}

export const readOwn = ({ client }: Visitor) => client.get<PersonalDetails>('/api/personal-details');
export const readStaff = ({ client }: Visitor, entryId: string) =>
  client.get<PersonalDetails>(`/api/staff/${entryId}/personal-details`);

export const saveOwn = (
  { client }: Visitor,
  version: number,
  values: object = nurseDetails,
  headers = newKey(),
): Promise<Answer<PersonalDetails>> =>
  client.call('PUT', '/api/personal-details', { body: { version, values }, headers });

export const correctStaff = (
  { client }: Visitor,
  entryId: string,
  version: number,
  values: object = nurseDetails,
): Promise<Answer<PersonalDetails>> =>
  client.call('PUT', `/api/staff/${entryId}/personal-details`, {
    body: { version, values },
    headers: newKey(),
  });

export const moveStaff = (
  { client }: Visitor,
  entryId: string,
  internalDepartmentId: string,
): Promise<Answer<PersonalDetails>> =>
  client.call('PUT', `/api/staff/${entryId}/internal-department`, {
    body: { internalDepartmentId },
    headers: newKey(),
  });
