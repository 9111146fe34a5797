import { institutionsKeptBy } from '../../db/staff-keeper';
import type { Relation } from '../relation';

/** Whether somebody has asked the unit whose HR account asks, or one of its village clinics, to be released (R-J1). */
export const transferIsOfUnit: Relation = async (database, { role }, { id = '' }) => {
  if (!role) return false;
  const found = await database('transfer_request')
    .where({ membership_id: id })
    .whereIn('institution_id', institutionsKeptBy(database, role.institutionId))
    .first<object | undefined>('membership_id');
  return found !== undefined;
};
