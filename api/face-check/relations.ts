import type { Relation } from '../relation';

/** Whether it is the asker who is to confirm. Nobody else sees a face check. */
export const faceCheckIsOwn: Relation = async (database, session, params) => {
  const row = await database('face_check')
    .where({ id: params.id ?? '', person_id: session.personId })
    .first<object | undefined>('id');
  return row !== undefined;
};
