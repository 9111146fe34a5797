import type { Relation } from '../relation';

/** Whether somebody has asked the unit whose HR account asks to be released. */
export const transferIsOfUnit: Relation = async (database, { role }, { id = '' }) => {
  if (!role) return false;
  const found = await database('transfer_request')
    .where({ membership_id: id, institution_id: role.institutionId })
    .first<object | undefined>('membership_id');
  return found !== undefined;
};
