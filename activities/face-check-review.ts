import type { Knex } from 'knex';
import type {
  FaceCheckPictureSide,
  FaceCheckPurpose,
  FaceCheckReviewState,
} from '../contracts/face-check-states';
import { faceCheckPurposeWords } from '../contracts/face-check-states';
import type { FaceCheckMessageBodies } from '../domain/face-check-message';
import { faceCheckIdOf, type FaceCheckProcess } from '../domain/face-check-process';
import type { Encryption } from '../runtime/encryption';
import { contentOfEvery, messageOf } from './message-content';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';

/** Opens the review that the position tells of, with its pictures, which are the process's from now on (R-B8). */
export async function openCheckReview(
  trx: Knex.Transaction,
  encryption: Encryption,
  event: RecordedEvent<FaceCheckProcess, 'face-check.review-requested'>,
): Promise<void> {
  const { processId, position } = event;
  const { review } = position;
  if (!review) throw new Error('unreachable: the request for a review opens one');
  const pictures = contentOfEvery<FaceCheckMessageBodies['request-review']>(encryption, event);
  await trx('face_check_review').insert({
    id: review.id,
    check_id: faceCheckIdOf(processId),
    ends_at: new Date(review.endsAtMs),
  });
  const claim = claimer(trx, { processId, personId: messageOf(event).actor.personId, reviewId: review.id });
  await claim('front', pictures.frontUploadId);
  if (pictures.backUploadId) await claim('back', pictures.backUploadId);
  await claim('holding', pictures.holdingUploadId);
}

/** Makes a picture the process's: refused when it is somebody else's, in use, or already swept. */
const claimer =
  (trx: Knex.Transaction, of: { processId: string; personId: string; reviewId: string }) =>
  async (side: FaceCheckPictureSide, uploadId: string): Promise<void> => {
    const claimed = await trx('upload')
      .where({ id: uploadId, owner_person_id: of.personId, purpose: 'identity-document' })
      .where({ claimed_by: null, erased_at: null })
      .update({ claimed_by: of.processId });
    if (claimed === 0) throw refusal('invalid-request', { sentence: '照片已失效，请重新拍摄后提交。' });
    await trx('face_check_review_picture').insert({ review_id: of.reviewId, side, upload_id: uploadId });
  };

/** Ends the review that is open, if there is one. */
export async function endCheckReview(
  trx: Knex.Transaction,
  processId: string,
  outcome: Exclude<FaceCheckReviewState, 'pending'>,
  reason?: Buffer,
): Promise<void> {
  await trx('face_check_review')
    .where({ check_id: faceCheckIdOf(processId), outcome: null })
    .update({ outcome, reason_enc: reason ?? null, ended_at: trx.fn.now() });
}

/** What the reviewer wrote, encrypted as the row keeps it. */
export const reasonOf = (
  encryption: Encryption,
  event: RecordedEvent<FaceCheckProcess, 'face-check.review-refused'>,
): Buffer =>
  encryption.encryptText(contentOfEvery<FaceCheckMessageBodies['refuse']>(encryption, event).reason);

/** Whom the check asks, and what a message about its review names. */
export async function whoIsChecked(
  trx: Knex.Transaction,
  processId: string,
): Promise<{ personId: string; params: { purpose: string } }> {
  const check = await trx('face_check')
    .where({ id: faceCheckIdOf(processId) })
    .first<{ person_id: string; purpose: FaceCheckPurpose }>('person_id', 'purpose');
  return { personId: check.person_id, params: { purpose: faceCheckPurposeWords[check.purpose] } };
}
