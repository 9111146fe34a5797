import type { Knex } from 'knex';
import type { AdministeredBusiness, authorizationChangeRoutes } from '../../contracts/authorization-change';
import type { Actor } from '../../contracts/message';
import { derivedId } from '../../runtime/derived-id';
import { authorizationChangeMessages } from '../../workflows/authorization-change.messages';
import { getMatched, matchPerson } from '../authorization/match-person';
import { findOfficeContact, saveOfficeContact } from '../authorization/office-contact';
import { placeColumns, toPlace, type PlaceRow } from '../authorization/own-rows';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { listAssistants, removeAssistant } from './assistants';
import { getOwnChange } from './change-rows';
import { sendToChange } from './send';

/** Handing a business over, and its assistants (R-H5). */
export function createAuthorizationChangeHandlers(
  services: Services,
): Handlers<typeof authorizationChangeRoutes> {
  const { database } = services;
  return {
    'GET /own-businesses/:id': ({ params }) => showBusiness(database, params.id),

    'PUT /own-businesses/:id/contact': async ({ params, body }) => {
      await saveOfficeContact(database, params.id, body);
      return await showBusiness(database, params.id);
    },

    'POST /own-businesses/:id/matches': (input) =>
      matchPerson(services, input, { of: { holding_id: input.params.id }, typed: input.body }),

    'POST /own-businesses/:id/changes': async (input) => {
      const { params, body, session, message } = input;
      const { personId } = session;
      const changeId = derivedId(message.idFor(`authorization-change/${params.id}`));
      const targetId = await getMatched(database, body.matchId, { holding_id: params.id });
      await sendToChange(services, input, {
        changeId,
        update: authorizationChangeMessages.start,
        body: { ...body, personId: targetId },
        actor: await administratorOf(database, personId, params.id),
      });
      return getOwnChange(database, personId, changeId);
    },

    'POST /own-businesses/:id/assistants/:assistantId/removal': async (input) => {
      const { id, assistantId } = input.params;
      const place = await getAdministered(database, id);
      const actor = await administratorOf(database, input.session.personId, id);
      await removeAssistant(services, input, { place, assistantId, actor });
    },

    'POST /authorization-changes/:id/withdrawal': async (input) => {
      await sendToChange(services, input, {
        ...forOneself(input),
        update: authorizationChangeMessages.withdraw,
      });
    },

    'POST /authorization-changes/:id/acceptance': async (input) => {
      await sendToChange(services, input, {
        ...forOneself(input),
        update: authorizationChangeMessages.accept,
      });
    },

    'POST /authorization-changes/:id/refusal': async (input) => {
      await sendToChange(services, input, {
        ...forOneself(input),
        update: authorizationChangeMessages.decline,
      });
    },

    'GET /authorizations/:id/assistants': async ({ params }) => ({
      items: await listAssistants(database, await getPlace(database, params.id)),
    }),

    'POST /authorizations/:id/assistants/:assistantId/removal': async (input) => {
      const { id, assistantId } = input.params;
      const place = await getPlace(database, id);
      await removeAssistant(services, input, { place, assistantId, actor: input.actor });
    },
  };
}

async function showBusiness(database: Knex, id: string): Promise<AdministeredBusiness> {
  const { since, ...place } = await getAdministered(database, id);
  return {
    id,
    ...toPlace(place),
    since: since.toISOString(),
    contact: await findOfficeContact(database, id),
    assistants: await listAssistants(database, place),
  };
}

/** For themselves, whatever role the session uses. */
const forOneself = ({ params, session }: { params: { id: string }; session: { personId: string } }) => ({
  changeId: params.id,
  body: {},
  actor: { personId: session.personId },
});

/** The right that the person acts by, whatever role the session uses: the one that is handed over. */
async function administratorOf(database: Knex, personId: string, holdingId: string): Promise<Actor> {
  const { institutionId, businessCode } = await getAdministered(database, holdingId);
  return {
    personId,
    holding: { id: holdingId, role: 'business-administrator', institutionId, businessCode },
  };
}

/** The business of a right; the relation has found it. */
const getAdministered = (database: Knex, holdingId: string): Promise<PlaceRow & { since: Date }> =>
  database('role_holding as holding')
    .join('institution as unit', 'unit.id', 'holding.institution_id')
    .join('business', 'business.code', 'holding.business_code')
    .where({ 'holding.id': holdingId })
    .first<PlaceRow & { since: Date }>('holding.granted_at as since', ...placeColumns);

/** The unit and business of an authorization; the relation has found it. */
const getPlace = (
  database: Knex,
  grantId: string,
): Promise<Pick<PlaceRow, 'institutionId' | 'businessCode'>> =>
  database('authorization_grant')
    .where({ id: grantId })
    .first<PlaceRow>('institution_id as institutionId', 'business_code as businessCode');
