import type { Relation } from '../relation';

/** Whether the import is into a list of the asker's unit. */
export const preloadImportIsOwn: Relation = async (database, { role }, { id = '' }) => {
  if (role?.role !== 'hr-account') return false;
  const row = await database('preload_import')
    .where({ id, institution_id: role.institutionId })
    .first<object | undefined>('id');
  return row !== undefined;
};
