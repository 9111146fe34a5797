import type { Relation } from '../relation';

/** Whether the review is somebody else's: nobody sees or decides their own (R-B8). */
export const checkReviewIsAnothers: Relation = async (database, session, params) => {
  const row = await database('face_check_review as review')
    .join('face_check as c', 'c.id', 'review.check_id')
    .where('review.id', params.id ?? '')
    .whereNot('c.person_id', session.personId)
    .first<object | undefined>('review.id');
  return row !== undefined;
};
