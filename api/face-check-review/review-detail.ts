import type { Knex } from 'knex';
import type { FaceCheckReviewDetail } from '../../contracts/face-check-review';
import { faceCheckActionsOf } from '../../domain/face-check';
import {
  type FaceCheckPosition,
  faceCheckActorOf,
  faceCheckProcessId,
} from '../../domain/face-check-process';
import { reviewCodeOf } from '../../domain/face-check-review';
import type { FaceCheckPictureSide } from '../../contracts/face-check-states';
import { recordAccess } from '../access-event';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import { actorOf, type CurrentSession } from '../session/current-session';
import type { Services } from '../services';
import { historyUrl } from '../temporal/history-url';
import { checkReviewColumns, checkReviews, type CheckReviewRow, toSummary } from './review-rows';

const titles = {
  front: '证件正面',
  back: '证件反面',
  holding: '手持证件照',
} as const satisfies Record<FaceCheckPictureSide, string>;

/** One review with the whole number, to be compared with the pictures; logged before it is shown (R-S3). */
export async function viewCheckReview(
  services: Services,
  id: string,
  session: CurrentSession,
  context: RequestContext,
): Promise<FaceCheckReviewDetail> {
  const { database, encryption, config } = services;
  const row = await getCheckReview(database, id);
  const process = faceCheckProcessId(row.check_id);
  await recordAccess(database, session, context, {
    action: 'face-check-review.viewed',
    subject: process,
    detail: { reviewId: id },
  });
  return {
    ...toSummary(row, encryption),
    documentNumber: encryption.decryptText(row.document_number_enc),
    code: reviewCodeOf(row.check_id),
    pictures: await findPictures(database, id),
    endsAt: row.ended_at ? null : row.ends_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    reason: row.reason_enc && encryption.decryptText(row.reason_enc),
    historyUrl: historyUrl(config.temporal.namespace, process),
    availableActions: row.ended_at ? [] : await decisionsFor(database, process, session),
  };
}

export async function getCheckReview(database: Knex, id: string): Promise<CheckReviewRow> {
  const row = await checkReviews(database)
    .where('review.id', id)
    .first<CheckReviewRow | undefined>(...checkReviewColumns);
  if (!row) throw notFound('这件人工核验');
  return row;
}

async function decisionsFor(
  database: Knex,
  processId: string,
  session: CurrentSession,
): Promise<FaceCheckReviewDetail['availableActions']> {
  const process = await database('process')
    .where({ id: processId })
    .first<{ position: FaceCheckPosition } | undefined>('position');
  if (!process) return [];
  const { state, ...situation } = process.position;
  const who = faceCheckActorOf(process.position, actorOf(session));
  if (state === 'none' || !who) return [];
  return faceCheckActionsOf({ state, ...situation }, who).filter(
    (action) => action === 'confirm' || action === 'refuse',
  );
}

/** Those that are still there: at the end of a review they are erased. The person first, then what they hold. */
async function findPictures(database: Knex, reviewId: string): Promise<FaceCheckReviewDetail['pictures']> {
  const rows = await database('face_check_review_picture as picture')
    .join('upload', 'upload.id', 'picture.upload_id')
    .where({ review_id: reviewId, erased_at: null })
    .orderBy('side', 'desc')
    .select<{ upload_id: string; side: FaceCheckPictureSide }[]>('upload_id', 'side');
  return rows.map(({ upload_id: uploadId, side }) => ({ uploadId, title: titles[side] }));
}
