import type { institutionRegistrationRoutes } from '../../contracts/institution-registration';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { printBlankForm } from './blank-form';
import { decide } from './decision';
import { viewRegistration } from './detail';
import { checkFields, refuseIfTaken } from './form-check';
import { searchLibrary } from './library-search';
import { listOwn } from './own';
import { listQueue } from './queue';
import { apply, correct } from './submission';
import { listSupervisors } from './supervising-institutions';

/** New institutions: the public pages, and the queue of the supervising department. */
export function createInstitutionRegistrationHandlers(
  services: Services,
): Handlers<typeof institutionRegistrationRoutes> {
  const { database } = services;
  return {
    'GET /supervising-institutions': ({ query }) => listSupervisors(database, query),
    'POST /institution-registrations/library-search': ({ body }) => searchLibrary(database, body),
    'GET /institution-registrations/own': ({ session }) => listOwn(services, session.personId),
    'POST /institution-registrations/form-checks': async ({ body }) => {
      await checkFields(database, body);
      await refuseIfTaken(database, body);
    },
    'POST /institution-registrations/blank-form.pdf': ({ body, session }) =>
      printBlankForm(services, session.personId, body),
    'POST /institution-registrations': (input) => apply(services, input),
    'POST /institution-registrations/:id/correction': (input) => correct(services, input),
    'GET /institution-registrations': ({ query, session }) => listQueue(services, session, query),
    'GET /institution-registrations/:id': ({ params, session, context }) =>
      viewRegistration(services, params.id, session, context),
    'POST /institution-registrations/:id/decision': (input) => decide(services, input),
  };
}
