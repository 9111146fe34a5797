import type { Relation } from '../relation';

/** Whether it is the asker's own batch, by the role that they act with now. */
export const batchPassIsOwn: Relation = async (database, { personId, role }, { id = '' }) => {
  if (!role?.businessCode) return false;
  const row = await database('batch_pass')
    .where({ id, created_by: personId })
    .where({ institution_id: role.institutionId, business_code: role.businessCode })
    .first<object | undefined>('id');
  return row !== undefined;
};
