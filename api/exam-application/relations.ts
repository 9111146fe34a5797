import type { Relation } from '../relation';

/** Whether the application is the asker's own. Nobody else writes, sends or pays for it, nor sees how that goes. */
export const applicationIsOwn: Relation = async (database, session, params) => {
  const row = await database('application')
    .where({ id: params.id ?? '', person_id: session.personId })
    .first<object | undefined>('id');
  return row !== undefined;
};
