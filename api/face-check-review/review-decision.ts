import type { FaceCheckReviewDetail } from '../../contracts/face-check-review';
import { faceCheckReviewStateWords } from '../../contracts/face-check-states';
import { faceCheckProcessId } from '../../domain/face-check-process';
import { faceCheckMessages } from '../../workflows/face-check.messages';
import { sendWithContent } from '../message-content';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { getCheckReview, viewCheckReview } from './review-detail';

type Input = HandlerInput<'POST /face-check-reviews/:id/decision'>;

/** Confirms that it is the person, or refuses with a reason that they read; whatever asked for the check goes on by itself (R-B8). */
export async function decideCheckReview(services: Services, input: Input): Promise<FaceCheckReviewDetail> {
  const { body, params, actor, session, context, message } = input;
  const reason = body.reason?.trim();
  if (body.decision === 'refuse' && !reason)
    throw new ProblemError('remark-missing', '不予确认须说明理由，本人会看到。', {
      fields: [{ path: '/reason', message: '请填写不予确认的理由。' }],
    });
  const { check_id: checkId } = await getCheckReview(services.database, params.id);
  const process = faceCheckProcessId(checkId);
  const letter = {
    process,
    update: faceCheckMessages[body.decision],
    body: { reviewId: params.id },
    actor,
    messageId: message.idFor(process),
    requestHash: message.requestHash,
    requestId: context.requestId,
  };
  const left = body.decision === 'refuse' && reason ? { reason } : undefined;
  await sendWithContent(services, letter, left, () => refuseUnlessPending(services, params.id));
  return await viewCheckReview(services, params.id, session, context);
}

/** Says early what became of it: decided by another, taken back, or not needed any more. */
async function refuseUnlessPending({ database }: Services, id: string): Promise<void> {
  const { outcome } = await getCheckReview(database, id);
  if (outcome)
    throw new ProblemError(
      'not-allowed-now',
      `这件人工核验已经结束：${faceCheckReviewStateWords[outcome]}。请刷新后查看。`,
      { allowed: [] },
    );
}
