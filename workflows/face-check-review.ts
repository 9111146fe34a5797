import { uuid4, workflowInfo } from '@temporalio/workflow';
import { faceCheckExpiresAtMs } from '../domain/face-check';
import { withoutReview } from '../domain/face-check-process';
import { faceCheckReviewEndsAtMs } from '../domain/face-check-review';
import { certainly } from './face-check-activities';
import type { FaceCheckLetterOf, OpenFaceCheck } from './face-check-steps';

/** What the story of a face check records of its manual review. */

/** Asked for: a face that is at the provider ends uncounted, and the review's working days begin. */
export async function recordReviewRequested(
  process: OpenFaceCheck,
  letter: FaceCheckLetterOf<'request-review'>,
): Promise<void> {
  const endsAtMs = faceCheckReviewEndsAtMs(Date.now());
  await process.record(letter, {
    type: 'face-check.review-requested',
    position: {
      ...process.position,
      state: 'reviewing',
      isAtProvider: false,
      review: { id: uuid4(), endsAtMs },
    },
    detail: { dueAt: new Date(endsAtMs).toISOString() },
  });
}

/** Taken back: the other ways have their ten minutes again. */
export async function recordReviewWithdrawn(
  process: OpenFaceCheck,
  letter: FaceCheckLetterOf<'withdraw'>,
): Promise<void> {
  const expiresAtMs = faceCheckExpiresAtMs(Date.now());
  await process.record(letter, {
    type: 'face-check.review-withdrawn',
    position: { ...withoutReview(process.position), state: 'waiting', expiresAtMs },
    detail: { dueAt: new Date(expiresAtMs).toISOString() },
  });
}

export async function recordReviewRefused(
  process: OpenFaceCheck,
  letter: FaceCheckLetterOf<'refuse'>,
): Promise<void> {
  await process.record(letter, {
    type: 'face-check.review-refused',
    position: { ...withoutReview(process.position), state: 'failed' },
    detail: {},
  });
}

/** Erases the pictures of the review that has ended; until then the process goes on (R-B6). */
export async function erasure(process: OpenFaceCheck): Promise<void> {
  const count = await certainly('删除核验照片').eraseReviewImages(workflowInfo().workflowId);
  const position = { ...process.position, erasureDue: undefined };
  await process.record(undefined, { type: 'face-check.images-erased', position, detail: { count } });
}
