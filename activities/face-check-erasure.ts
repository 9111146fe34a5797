import type { CardReadingDependencies } from './card-reading';
import { eraseClaimed } from './upload-erasure';

/** Erases the pictures of the reviews of a check that have ended (R-B6). */
export function eraseReviewImages(
  dependencies: Pick<CardReadingDependencies, 'db' | 'storage'>,
  processId: string,
): Promise<number> {
  const due = dependencies
    .db('upload')
    .join('face_check_review_picture as picture', 'picture.upload_id', 'upload.id')
    .join('face_check_review as review', 'review.id', 'picture.review_id')
    .where('upload.claimed_by', processId)
    .whereNotNull('review.ended_at');
  return eraseClaimed(dependencies, { processId, due, toldBy: 'face-check.images-erased' });
}
