import type { Relation } from '../relation';

/** Whether the person is, or was, in a roster of the unit whose HR account asks. */
export const entryIsOfUnit: Relation = async (database, { role }, { id = '' }) => {
  if (!role) return false;
  const found = await database('roster_entry')
    .where({ id, institution_id: role.institutionId })
    .first<object | undefined>('id');
  return found !== undefined;
};
