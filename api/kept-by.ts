import type { Knex } from 'knex';
import { institutionsKeptBy } from '../db/staff-keeper';
import type { Relation } from './relation';

/**
 * Whether a row is of the unit whose HR account asks, or of one of its village clinics (R-J1).
 * @param find the row that the route's id names
 * @param institution its column
 */
export const keptBy =
  (find: (database: Knex, id: string) => Knex.QueryBuilder, institution = 'institution_id'): Relation =>
  async (database, { role }, { id = '' }) => {
    if (!role) return false;
    const found = await find(database, id)
      .whereIn(institution, institutionsKeptBy(database, role.institutionId))
      .first<object | undefined>(institution);
    return found !== undefined;
  };
