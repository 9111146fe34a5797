import { withoutDeleted } from '../../db/delete-entry';
import { keptBy } from '../kept-by';

/** Whether the person has bound to the asker's unit, or to one of its village clinics (R-J1). */
export const admissionIsOfUnit = keptBy(
  (database, id) =>
    database('roster_admission as r')
      .join('membership', 'membership.id', 'r.membership_id')
      .where('r.membership_id', id)
      .whereRaw(withoutDeleted),
  'r.institution_id',
);
