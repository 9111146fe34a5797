import type { ConsentKind, consentRoutes } from '../../contracts/consent';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { accept } from './accepted';
import { consentDocuments } from './documents';

/** Texts to read, and what the person accepted of them (R-V1). */
export function createConsentHandlers({ database }: Services): Handlers<typeof consentRoutes> {
  return {
    'GET /consent-documents/:kind': ({ params }) => Promise.resolve(consentDocuments[params.kind]),

    'GET /consents': async ({ session }) => {
      const rows = await database('consent')
        .where({ person_id: session.personId, withdrawn_at: null })
        .orderBy('at', 'desc')
        .select<{ kind: ConsentKind; version: string; at: Date }[]>('kind', 'version', 'at');
      return { items: rows.map(({ at, ...consent }) => ({ ...consent, at: at.toISOString() })) };
    },

    'POST /consents': ({ body: { kind, version }, session }) =>
      accept(database, session.personId, kind, version),
  };
}
