import { withoutDeleted } from '../../db/delete-entry';
import { institutionsKeptBy } from '../../db/staff-keeper';
import type { Relation } from '../relation';

/** Whether the person has bound to the unit whose HR account asks, or to one of its village clinics (R-J1). */
export const admissionIsOfUnit: Relation = async (database, { role }, { id = '' }) => {
  if (!role) return false;
  const found = await database('roster_admission as r')
    .join('membership', 'membership.id', 'r.membership_id')
    .where('r.membership_id', id)
    .whereIn('r.institution_id', institutionsKeptBy(database, role.institutionId))
    .whereRaw(withoutDeleted)
    .first<object | undefined>('r.membership_id');
  return found !== undefined;
};
