import type { ownAuthorizationRoutes } from '../../contracts/own-authorization';
import { authorizationMessages } from '../../workflows/authorization.messages';
import { ownChanges } from '../authorization-change/change-rows';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { activate } from './activate';
import { getOwnActivation, ownActivations, ownBusinesses, ownOffers } from './own-rows';
import { sendToAuthorization } from './send';

/** The person's side of business authorization, in the mini-program (R-H3). */
export function createOwnAuthorizationHandlers(services: Services): Handlers<typeof ownAuthorizationRoutes> {
  const { database } = services;
  return {
    'GET /own-authorizations': async ({ session: { personId } }) => {
      const [businesses, activations, offers, changes] = await Promise.all([
        ownBusinesses(database, personId),
        ownActivations(database, personId),
        ownOffers(database, personId),
        ownChanges(database, personId),
      ]);
      return { businesses, activations, offers, changes };
    },

    'POST /own-authorizations': (input) => activate(services, input),

    'POST /own-authorizations/:id/acceptance': async (input) => {
      const { personId } = input.session;
      const grantId = input.params.id;
      // For themselves, whatever role the session uses.
      const letter = { grantId, update: authorizationMessages.accept, body: {}, actor: { personId } };
      await sendToAuthorization(services, input, letter);
      return getOwnActivation(database, grantId, personId);
    },

    'POST /own-authorizations/:id/refusal': async (input) => {
      const { personId } = input.session;
      const letter = { update: authorizationMessages.decline, body: {}, actor: { personId } };
      await sendToAuthorization(services, input, { grantId: input.params.id, ...letter });
    },
  };
}
