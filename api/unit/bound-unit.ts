import type { Knex } from 'knex';

/** The unit that a person's applications go by now, where it stands in the tree. */
export interface Unit {
  id: string;
  name: string;
  divisionCode: string;
  treePath: string;
}

/** Not one that has still to pass who bound without a code (R-C2). */
export async function findBoundUnit(database: Knex, personId: string): Promise<Unit | undefined> {
  return await database('membership as m')
    .join('institution as i', 'i.id', 'm.institution_id')
    .where({ 'm.person_id': personId, 'm.ended_at': null, 'm.counts': true })
    .first<Unit | undefined>('i.id', 'i.name', 'i.division_code as divisionCode', 'i.tree_path as treePath');
}
