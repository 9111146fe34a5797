import type { faceCheckRoutes } from '../../contracts/face-check';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { viewFaceCheck } from './face-check-view';
import { requestReview, withdrawReview } from './manual-review';
import { provePhone, sendCode } from './prove-phone';
import { returnFromProvider } from './return-from-provider';
import { scanDocument } from './scan-document';
import { consentAndStart } from './start-face';

/** The person's side of a face check: by face, by phone and document, or by a manual review. */
export function createFaceCheckHandlers(services: Services): Handlers<typeof faceCheckRoutes> {
  return {
    'GET /face-checks/:id': ({ params, session }) => viewFaceCheck(services, params.id, session.personId),
    'POST /face-checks/:id/consent-and-start': (input) => consentAndStart(services, input),
    'POST /face-checks/:id/return': (input) => returnFromProvider(services, input),
    'POST /face-checks/:id/sms-codes': (input) => sendCode(services, input),
    'POST /face-checks/:id/phone': (input) => provePhone(services, input),
    'POST /face-checks/:id/scan': (input) => scanDocument(services, input),
    'POST /face-checks/:id/review': (input) => requestReview(services, input),
    'POST /face-checks/:id/withdrawal': (input) => withdrawReview(services, input),
  };
}
