import type { Knex } from 'knex';
import type { DocumentType } from '../contracts/identity-states';
import type { IdentityMessageBodies } from '../domain/identity-message';
import type { IdentityProcess } from '../domain/identity-process';
import { normaliseDocumentNumber } from '../domain/document';
import { normalisePersonName } from '../domain/person-name';
import { demandOwner } from './identity-recovery';
import { contentOfEvery, messageOf } from './message-content';
import { type TransitionTools, setState } from './identity-person';
import type { EndedReview } from './identity.types';
import { refusal } from './refusal';
import { refuseIfJoined } from './refuse-if-joined';
import type { RecordedEvent } from './transitions';

interface ReviewRow {
  id: string;
  person_id: string;
  name_enc: Buffer;
  document_type: DocumentType;
  document_number_enc: Buffer;
}

/** Opens the review that the position tells of, with its pictures, which are the process' from now on (R-B4). */
export async function openReview(
  trx: Knex.Transaction,
  { encryption }: TransitionTools,
  event: RecordedEvent<IdentityProcess, 'identity.review-requested'>,
): Promise<string> {
  const message = messageOf(event);
  const { actor } = message;
  const { review } = event.position;
  if (!review) throw new Error('unreachable: the request for a review opens one');
  const typed = contentOfEvery<IdentityMessageBodies['request-manual-review']>(encryption, event);
  await refuseIfJoined(trx, actor.personId);
  await setState(
    trx,
    actor.personId,
    'pending',
    ['unverified', 'failed'],
    '您的账号已完成实名认证或正在人工审核，请刷新后查看。',
  );
  // An account that closes at this moment finds the review, or is found to have ended.
  if (review.ownerId) await demandOwner(trx, review.ownerId);
  await trx('identity_review').insert({
    id: review.id,
    process_id: event.processId,
    person_id: actor.personId,
    document_type: typed.documentType,
    name_enc: encryption.encryptText(normalisePersonName(typed.name)),
    document_number_enc: encryption.encryptText(normaliseDocumentNumber(typed.documentNumber)),
    ends_at: new Date(review.endsAtMs),
  });
  await claim(trx, event.processId, review.id, actor.personId, {
    side: 'front',
    uploadId: typed.frontUploadId,
  });
  if (typed.backUploadId)
    await claim(trx, event.processId, review.id, actor.personId, {
      side: 'back',
      uploadId: typed.backUploadId,
    });
  return review.id;
}

/** One picture becomes the process': refused when it is somebody else's, in use, or already swept. */
async function claim(
  trx: Knex.Transaction,
  processId: string,
  reviewId: string,
  personId: string,
  { side, uploadId }: { side: 'front' | 'back'; uploadId: string },
): Promise<void> {
  const claimed = await trx('upload')
    .where({ id: uploadId, owner_person_id: personId, purpose: 'identity-document' })
    .where({ claimed_by: null, erased_at: null })
    .update({ claimed_by: processId });
  if (claimed === 0) throw refusal('invalid-request', { sentence: '照片已失效，请重新拍摄后提交。' });
  await trx('identity_review_picture').insert({ review_id: reviewId, side, upload_id: uploadId });
}

/** Ends the open review of a document. */
export async function endReview(
  trx: Knex.Transaction,
  { encryption }: TransitionTools,
  processId: string,
  outcome: 'passed' | 'refused' | 'withdrawn' | 'expired',
  reason?: string,
): Promise<EndedReview> {
  const [row] = await trx('identity_review')
    .where({ process_id: processId, ended_at: null })
    .update({
      outcome,
      ended_at: trx.fn.now(),
      ...(reason !== undefined && { reason_enc: encryption.encryptText(reason) }),
    })
    .returning<ReviewRow[]>(['id', 'person_id', 'name_enc', 'document_type', 'document_number_enc']);
  if (!row) throw new Error('unreachable: a pending process has an open review');
  return {
    id: row.id,
    personId: row.person_id,
    name: encryption.decryptText(row.name_enc),
    documentType: row.document_type,
    documentNumber: encryption.decryptText(row.document_number_enc),
  };
}
