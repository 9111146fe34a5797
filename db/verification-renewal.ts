import type { Knex } from 'knex';

/**
 * The village clinic from whose roster somebody was deleted since they verified: they verify anew before they apply there again
 * (R-J1). Whose document can't be scanned was verified by hand, and is reviewed by the unit alone.
 */
export async function findRenewalDue(
  database: Knex,
  personId: string,
  institutionId?: string,
): Promise<{ readonly institution: string } | undefined> {
  return await database('membership')
    .join('person', 'person.id', 'membership.person_id')
    .join('institution', 'institution.id', 'membership.institution_id')
    .where({ 'person.id': personId, 'person.document_type': 'id-card', 'membership.end_reason': 'deleted' })
    .whereRaw('membership.ended_at > person.verified_at')
    .modify((deleted) => {
      if (institutionId) void deleted.where('institution.id', institutionId);
    })
    .first<{ institution: string } | undefined>('institution.name as institution');
}
