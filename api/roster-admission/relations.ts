import type { Relation } from '../relation';

/** Whether the person has bound to the unit whose HR account asks. */
export const admissionIsOfUnit: Relation = async (database, { role }, { id = '' }) => {
  if (!role) return false;
  const found = await database('roster_admission')
    .where({ membership_id: id, institution_id: role.institutionId })
    .first<object | undefined>('membership_id');
  return found !== undefined;
};
