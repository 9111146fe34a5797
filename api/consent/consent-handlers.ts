import type { ConsentEvent, consentRoutes } from '../../contracts/consent';
import type { ConsentKind } from '../../contracts/consent-kinds';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { accept } from './accepted';
import { consentDocuments } from './documents';
import { withdraw } from './withdraw';

/** Texts to read, and what the person accepted of them (R-V1). */
export function createConsentHandlers(services: Services): Handlers<typeof consentRoutes> {
  const { database } = services;
  return {
    'GET /consent-documents/:kind': ({ params }) => Promise.resolve(consentDocuments[params.kind]),

    'GET /consents': async ({ session }) => {
      const rows = await database('consent')
        .where({ person_id: session.personId, withdrawn_at: null })
        .orderBy('at', 'desc')
        .select<{ kind: ConsentKind; version: string; at: Date }[]>('kind', 'version', 'at');
      return { items: rows.map(({ at, ...consent }) => ({ ...consent, at: at.toISOString() })) };
    },

    'GET /consents/history': async ({ session }) => {
      const rows = await database('consent_event')
        .where({ person_id: session.personId })
        .orderBy('id', 'desc')
        .select<(Omit<ConsentEvent, 'at'> & { at: Date })[]>('kind', 'version', 'what', 'at');
      return { items: rows.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })) };
    },

    'POST /consents/:kind/withdrawal': ({ params, session }) =>
      withdraw(services, session.personId, params.kind),

    'POST /consents': ({ body: { kind, version }, session }) =>
      accept(database, session.personId, kind, version),
  };
}
