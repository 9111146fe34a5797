import { institutionsKeptBy } from '../../db/staff-keeper';
import type { Relation } from '../relation';

/** Whether the person is, or was, in a roster of the unit whose HR account asks, or of one of its village clinics (R-J1). */
export const entryIsOfUnit: Relation = async (database, { role }, { id = '' }) => {
  if (!role) return false;
  const found = await database('roster_entry')
    .where({ id })
    .whereIn('institution_id', institutionsKeptBy(database, role.institutionId))
    .first<object | undefined>('id');
  return found !== undefined;
};
