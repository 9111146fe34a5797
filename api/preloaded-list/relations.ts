import type { Relation } from '../relation';

/** Whether the row stands in a list of the asker's unit. */
export const preloadedRowIsOwn: Relation = async (database, { role }, { id = '' }) => {
  if (role?.role !== 'hr-account') return false;
  const row = await database('preloaded_row')
    .where({ id, institution_id: role.institutionId })
    .first<object | undefined>('id');
  return row !== undefined;
};
