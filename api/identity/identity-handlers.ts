import type { identityRoutes } from '../../contracts/identity';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { checkForm } from './form-check';
import { requestReview, withdrawReview } from './manual-review';
import { viewOwnIdentity } from './own-identity';
import { recoverAccount } from './recover-account';
import { decideReview } from './review-decision';
import { viewReview } from './review-detail';
import { listReviews } from './review-queue';
import { scan } from './scan';

/** The person's verification, and the platform administrator's reviews. */
export function createIdentityHandlers(services: Services): Handlers<typeof identityRoutes> {
  return {
    'GET /identity': ({ session }) => viewOwnIdentity(services, session.personId),
    'POST /identity/form-checks': (input) => checkForm(services, input),
    'POST /identity/scans': (input) => scan(services, input),
    'POST /identity/manual-reviews': (input) => requestReview(services, input),
    'POST /identity/withdrawal': (input) => withdrawReview(services, input),
    'POST /identity/recoveries': (input) => recoverAccount(services, input),
    'GET /identity/reviews': ({ query }) => listReviews(services, query),
    'GET /identity/reviews/:id': ({ params, session, context }) =>
      viewReview(services, params.id, session, context),
    'POST /identity/reviews/:id/decision': (input) => decideReview(services, input),
  };
}
