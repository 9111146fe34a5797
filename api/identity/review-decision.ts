import type { IdentityReviewDetail } from '../../contracts/identity';
import { readFactsFaults } from '../../domain/document-facts';
import { shanghaiDay } from '../../domain/shanghai-day';
import { identityMessages } from '../../workflows/identity-verification.messages';
import { ProblemError } from '../problems';
import { refuseFaults } from '../refuse-faults';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { sendToIdentity } from './identity-process';
import { factsAreAsked, getReview, viewReview } from './review-detail';

type Input = HandlerInput<'POST /identity/reviews/:id/decision'>;

/** Passes, or refuses with a reason that the person reads (R-B4). */
export async function decideReview(services: Services, input: Input): Promise<IdentityReviewDetail> {
  const { body, params, actor, session, context } = input;
  const reason = body.reason?.trim();
  if (body.decision === 'refuse' && !reason)
    throw new ProblemError('remark-missing', '不通过须说明理由，本人会看到。', {
      fields: [{ path: '/reason', message: '请填写不通过的理由。' }],
    });
  const review = await getReview(services.database, params.id);
  const asksFacts = body.decision === 'pass' && factsAreAsked(review, services.encryption);
  if (asksFacts) refuseFaults(readFactsFaults(body.facts, shanghaiDay(new Date())));
  await sendToIdentity(services, input, {
    process: review.process_id,
    update: identityMessages[body.decision],
    body: { reviewId: params.id },
    actor,
    ...(body.decision === 'refuse' && reason && { left: { reason } }),
    ...(asksFacts && body.facts && { left: { facts: body.facts } }),
  });
  return viewReview(services, params.id, session, context);
}
