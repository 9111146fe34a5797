import type { faceCheckReviewRoutes } from '../../contracts/face-check-review';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { decideCheckReview } from './review-decision';
import { viewCheckReview } from './review-detail';
import { listCheckReviews } from './review-queue';

/** The platform administrator's side of a face check: the manual reviews. */
export function createFaceCheckReviewHandlers(services: Services): Handlers<typeof faceCheckReviewRoutes> {
  return {
    'GET /face-check-reviews': ({ query, session }) => listCheckReviews(services, session.personId, query),
    'GET /face-check-reviews/:id': ({ params, session, context }) =>
      viewCheckReview(services, params.id, session, context),
    'POST /face-check-reviews/:id/decision': (input) => decideCheckReview(services, input),
  };
}
