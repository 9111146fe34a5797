import type { Knex } from 'knex';
import type { InstitutionName } from '../../contracts/page';

/** The village clinics whose staff a unit runs, by name (R-J1). */
export const findClinics = (database: Knex, unitId: string): Promise<InstitutionName[]> =>
  database('institution')
    .where({ parent_id: unitId, kind: 'village-clinic' })
    .orderBy(['name', 'id'])
    .select<InstitutionName[]>('id', 'name');
