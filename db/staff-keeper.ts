import type { Knex } from 'knex';
import { staffKeeperOf, type KeptInstitution } from '../domain/staff-keeper';

/** The institutions whose staff a unit runs: itself, and its village clinics (R-J1). The predicate of every list and relation. */
export const institutionsKeptBy = (database: Knex, unitId: string | null): Knex.QueryBuilder =>
  database('institution')
    .where((kept) => void kept.where({ id: unitId }).orWhere({ parent_id: unitId, kind: 'village-clinic' }))
    .select('id');

/** The HR accounts that run an institution's staff, by their people. */
export async function findClerks(database: Knex, institutionId: string): Promise<string[]> {
  const { keeperId = institutionId } = await findKeeper(database, institutionId);
  return await database('role_holding')
    .where({ institution_id: keeperId, role: 'hr-account', ended_at: null })
    .pluck<string[]>('person_id');
}

/** Who runs the staff of this institution, where it isn't itself: the part of a position that says whose turn it is. */
export async function findKeeper(
  database: Knex,
  institutionId: string,
): Promise<{ readonly keeperId?: string }> {
  const institution = await database('institution')
    .where({ id: institutionId })
    .first<KeptInstitution>('id', 'kind', 'parent_id as parentId');
  const keeperId = staffKeeperOf(institution);
  return keeperId === institutionId ? {} : { keeperId };
}
