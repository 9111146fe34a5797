import type { Knex } from 'knex';
import type { IdentityReviewDetail } from '../../contracts/identity';
import { documentFacts } from '../../domain/document-facts';
import type { IdentityPosition } from '../../domain/identity-process';
import { identityActorOf } from '../../domain/identity-process';
import { identityActionsOf } from '../../domain/identity-verification';
import type { Encryption } from '../../runtime/encryption';
import { recordAccess } from '../access-event';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import { actorOf, type CurrentSession } from '../session/current-session';
import type { Services } from '../services';
import { historyUrl } from '../temporal/history-url';
import { type ReviewRow, toSummary } from './review-rows';

const titles = { front: '证件正面', back: '证件反面' } as const;

/** One review with the whole number, which is logged before it is shown (R-S3). */
export async function viewReview(
  services: Services,
  id: string,
  session: CurrentSession,
  context: RequestContext,
): Promise<IdentityReviewDetail> {
  const { database, encryption, config } = services;
  const row = await getReview(database, id);
  await recordAccess(database, session, context, {
    action: 'identity.viewed',
    subject: row.process_id,
    detail: { reviewId: id },
  });
  const process = await database('process')
    .where({ id: row.process_id })
    .first<{ position: IdentityPosition } | undefined>('position');
  const isOpen = row.ended_at === null && process?.position.review?.id === id;
  return {
    ...toSummary(row, encryption),
    documentNumber: encryption.decryptText(row.document_number_enc),
    pictures: await findPictures(database, id),
    endsAt: row.ended_at ? null : row.ends_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    asksFacts: isOpen && factsAreAsked(row, encryption),
    reason: row.reason_enc && encryption.decryptText(row.reason_enc),
    isRecovery: isOpen && process.position.review?.ownerId !== undefined,
    historyUrl: historyUrl(config.temporal.namespace, row.process_id),
    availableActions: isOpen ? decisionsFor(process.position, session) : [],
  };
}

/** Whether sex and birth are to be read off the document, since its number doesn't say them (R-I7). */
export const factsAreAsked = (
  { document_type: type, document_number_enc: number }: ReviewRow,
  encryption: Encryption,
): boolean => documentFacts(type, encryption.decryptText(number)) === undefined;

export async function getReview(database: Knex, id: string): Promise<ReviewRow> {
  const row = await database('identity_review').where({ id }).first<ReviewRow | undefined>();
  if (!row) throw notFound('这份人工审核');
  return row;
}

const decisionsFor = (position: IdentityPosition, session: CurrentSession) =>
  identityActionsOf(
    { state: position.state, locked: false },
    identityActorOf(position, actorOf(session)),
  ).filter((action) => action === 'pass' || action === 'refuse');

/** Those that are still there: at the end of a review they are erased. */
async function findPictures(database: Knex, reviewId: string): Promise<IdentityReviewDetail['pictures']> {
  const rows = await database('identity_review_picture as picture')
    .join('upload', 'upload.id', 'picture.upload_id')
    .where({ review_id: reviewId, erased_at: null })
    .orderBy('side', 'desc')
    .select<{ upload_id: string; side: 'front' | 'back' }[]>('upload_id', 'side');
  return rows.map(({ upload_id: uploadId, side }) => ({ uploadId, title: titles[side] }));
}
