import type { Relation } from '../relation';

/** Whether the right is the asker's own, as business administrator, and active (R-H5). */
export const businessIsAdministered: Relation = async (database, { personId }, { id = '' }) => {
  const row = await database('role_holding')
    .where({ id, person_id: personId, role: 'business-administrator', ended_at: null })
    .first<object | undefined>('id');
  return row !== undefined;
};

/** Whether the asker began it. */
export const changeIsBegunByAsker: Relation = async (database, { personId }, { id = '' }) => {
  const row = await database('authorization_change')
    .where({ id, initiator_id: personId })
    .first<object | undefined>('id');
  return row !== undefined;
};

/** Whether the asker is to accept it, or was. Before the initiator's face check nobody else hears of it. */
export const changeIsForAsker: Relation = async (database, { personId }, { id = '' }) => {
  const row = await database('authorization_change')
    .where({ id, target_id: personId })
    .whereNotNull('expires_at')
    .first<object | undefined>('id');
  return row !== undefined;
};
