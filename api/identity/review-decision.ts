import type { IdentityReviewDetail } from '../../contracts/identity';
import { identityMessages } from '../../workflows/identity-verification.messages';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { sendToIdentity } from './identity-process';
import { getReview, viewReview } from './review-detail';

type Input = HandlerInput<'POST /identity/reviews/:id/decision'>;

/** Passes, or refuses with a reason that the person reads (R-B4). */
export async function decideReview(services: Services, input: Input): Promise<IdentityReviewDetail> {
  const { body, params, actor, session, context } = input;
  const reason = body.reason?.trim();
  if (body.decision === 'refuse' && !reason)
    throw new ProblemError('remark-missing', '不通过须说明理由，本人会看到。', {
      fields: [{ path: '/reason', message: '请填写不通过的理由。' }],
    });
  const { process_id: process } = await getReview(services.database, params.id);
  await sendToIdentity(services, input, {
    process,
    update: identityMessages[body.decision],
    body: { reviewId: params.id },
    actor,
    ...(body.decision === 'refuse' && reason && { left: { reason } }),
  });
  return viewReview(services, params.id, session, context);
}
