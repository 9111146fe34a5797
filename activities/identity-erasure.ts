import type { Knex } from 'knex';
import type { IdentityDependencies } from './identity.types';
import { eraseClaimed } from './upload-erasure';

/** Every picture that the process holds, but for those of its open review. */
export function eraseImages(
  dependencies: Pick<IdentityDependencies, 'db' | 'storage'>,
  processId: string,
): Promise<number> {
  const due = imagesOfWhatEnded(dependencies.db, processId);
  return eraseClaimed(dependencies, { processId, due, toldBy: 'identity.images-erased' });
}

function imagesOfWhatEnded(db: Knex, processId: string): Knex.QueryBuilder {
  return db('upload')
    .leftJoin('identity_review_picture as picture', 'picture.upload_id', 'upload.id')
    .leftJoin('identity_review as review', 'review.id', 'picture.review_id')
    .where('upload.claimed_by', processId)
    .where((ended) => void ended.whereNull('review.id').orWhereNotNull('review.ended_at'));
}
