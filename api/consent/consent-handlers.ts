import type { ConsentKind, consentRoutes } from '../../contracts/consent';
import { ProblemError } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
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

    'POST /consents': async ({ body: { kind, version }, session }) => {
      if (version !== consentDocuments[kind].version)
        throw new ProblemError('consent-outdated', '文本已更新，请重新阅读后再同意。');
      await database('consent')
        .insert({ person_id: session.personId, kind, version })
        .onConflict(['person_id', 'kind', 'version'])
        .merge({ at: database.fn.now(), withdrawn_at: null });
    },
  };
}
