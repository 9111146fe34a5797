import type { hrAccountApplicationRoutes } from '../../contracts/hr-account-application';
import { hrApplicationStateWords } from '../../contracts/hr-account-application-states';
import { hrApplicationTables } from '../../db/department-review-tables';
import { hrApplicationProcessId } from '../../domain/hr-account-application-process';
import { hrApplicationMessages } from '../../workflows/hr-account-application.messages';
import { readDecision, refuseUnlessWaiting } from '../department-review/decision';
import { sendToReviewed } from '../department-review/send';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { makeBlankFormLink } from './blank-form';
import { viewApplication } from './detail';
import { listOwn, listQueue } from './lists';
import { hrApplicationProcess } from './reviewed-process';
import { apply, correct } from './submission';
import { getUnit } from './unit';

/** Applications for units' HR accounts: the applicant's side, and the department's queue (R-E2). */
export function createHrAccountApplicationHandlers(
  services: Services,
): Handlers<typeof hrAccountApplicationRoutes> {
  return {
    'GET /hr-account-applications/own': ({ session }) => listOwn(services, session.personId),
    'GET /hr-account-applications/units/:id': ({ params }) => getUnit(services.database, params.id),
    'POST /hr-account-applications/blank-form-links': (input) => makeBlankFormLink(services, input),
    'POST /hr-account-applications': (input) => apply(services, input),
    'POST /hr-account-applications/:id/correction': (input) => correct(services, input),

    'POST /hr-account-applications/:id/withdrawal': async (input) => {
      const { params, session, context } = input;
      await sendToReviewed(services, input, hrApplicationProcess, {
        process: hrApplicationProcessId(params.id),
        update: hrApplicationMessages.withdraw,
        body: {},
        actor: { personId: session.personId },
      });
      return viewApplication(services, params.id, session, context);
    },

    'GET /hr-account-applications': ({ query, session }) => listQueue(services, session, query),
    'GET /hr-account-applications/:id': ({ params, session, context }) =>
      viewApplication(services, params.id, session, context),

    'POST /hr-account-applications/:id/decision': async (input) => {
      const { body, params, actor, session, context } = input;
      const sending = {
        process: hrApplicationProcessId(params.id),
        update: hrApplicationMessages[body.decision],
        actor,
        ...readDecision(body),
      };
      await sendToReviewed(services, input, hrApplicationProcess, sending, () =>
        refuseUnlessWaiting(services.database, hrApplicationTables, params.id, hrApplicationStateWords),
      );
      return viewApplication(services, params.id, session, context);
    },
  };
}
