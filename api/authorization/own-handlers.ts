import type { ownAuthorizationRoutes } from '../../contracts/own-authorization';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { activate } from './activate';
import { ownActivations, ownBusinesses } from './own-rows';

/** The person's side of business authorization, in the mini-program (R-H3). */
export function createOwnAuthorizationHandlers(services: Services): Handlers<typeof ownAuthorizationRoutes> {
  const { database } = services;
  return {
    'GET /own-authorizations': async ({ session: { personId } }) => {
      const [businesses, activations] = await Promise.all([
        ownBusinesses(database, personId),
        ownActivations(database, personId),
      ]);
      return { businesses, activations };
    },

    'POST /own-authorizations': (input) => activate(services, input),
  };
}
