import type { AuthorizationRow, authorizationRoutes } from '../../contracts/authorization';
import { grantIdSource } from '../../domain/authorization-process';
import { derivedId } from '../../runtime/derived-id';
import { authorizationMessages } from '../../workflows/authorization.messages';
import { notFound } from '../problems';
import type { HandlerInput, Handlers } from '../route';
import type { Services } from '../services';
import { authorizationColumns, withAuthorization, type GrantRow } from './authorization-rows';
import { listAuthorizations, withChanges } from './list-authorizations';
import { resetUnused } from './batch-reset';
import { getMatched, matchPerson } from './match-person';
import { demandIssuable, demandIssuer } from './relations';
import { sendToAuthorization } from './send';
import { showAuthorizationCode } from './show-code';

/** The issuers' side of business authorization (R-H2 to R-H4). */
export function createAuthorizationHandlers(services: Services): Handlers<typeof authorizationRoutes> {
  const { database } = services;

  async function show(grantId: string): Promise<AuthorizationRow> {
    const rows = await withAuthorization(database('institution as unit').crossJoin(database.raw('business')))
      .where('grants.id', grantId)
      .select<GrantRow[]>(database.raw(authorizationColumns));
    const [row] = await withChanges(services, rows);
    if (!row) throw notFound('这项授权');
    return row;
  }

  /** 是否使用 off or on (R-E3). */
  async function switchUse(
    input: HandlerInput<'POST /authorizations/:id/suspension'>,
    update: (typeof authorizationMessages)['suspend'],
  ): Promise<AuthorizationRow> {
    const { actor } = input;
    const grantId = input.params.id;
    await sendToAuthorization(services, input, { grantId, update, body: {}, actor });
    return show(grantId);
  }

  return {
    'GET /authorizations': async ({ query, session }) => {
      await demandIssuer(database, session);
      return listAuthorizations(services, session, query);
    },

    'POST /authorizations': async (input) => {
      const { session, body, actor } = input;
      await demandIssuable(database, session, body);
      // One a unit and business: whoever asks means the same.
      const grantId = derivedId(grantIdSource(body.institutionId, body.businessCode));
      await sendToAuthorization(services, input, {
        grantId,
        update: authorizationMessages.issue,
        body,
        actor,
      });
      return show(grantId);
    },

    'POST /authorizations/batch-resets': async (input) => {
      await demandIssuer(database, input.session);
      return resetUnused(services, input);
    },

    'POST /authorizations/:id/reset': async (input) => {
      const { actor } = input;
      const grantId = input.params.id;
      const update = authorizationMessages.reset;
      await sendToAuthorization(services, input, { grantId, update, body: {}, actor });
      return show(grantId);
    },

    'POST /authorizations/:id/revocation': async (input) => {
      const { actor } = input;
      const grantId = input.params.id;
      const update = authorizationMessages.revoke;
      await sendToAuthorization(services, input, { grantId, update, body: {}, actor });
      return show(grantId);
    },

    'POST /authorizations/:id/suspension': (input) => switchUse(input, authorizationMessages.suspend),

    'POST /authorizations/:id/resumption': (input) => switchUse(input, authorizationMessages.resume),

    'POST /authorizations/:id/matches': (input) =>
      matchPerson(services, input, {
        of: { grant_id: input.params.id },
        typed: { ...input.body, documentType: 'id-card' },
      }),

    'POST /authorizations/:id/offers': async (input) => {
      const { actor, body } = input;
      const grantId = input.params.id;
      const personId = await getMatched(database, body.matchId, { grant_id: grantId });
      const letter = { grantId, update: authorizationMessages.offer, body: { ...body, personId }, actor };
      await sendToAuthorization(services, input, letter);
      return show(grantId);
    },

    'GET /authorizations/:id/code': ({ params, session, context }) =>
      showAuthorizationCode(services, params.id, session, context),
  };
}
