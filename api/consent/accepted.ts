import type { Knex } from 'knex';
import type { ConsentKind } from '../../contracts/consent-kinds';
import { ProblemError } from '../problems';
import { consentVersions } from './documents';

/** Records that the person accepts the text in force; refuses any other version (R-V1). */
export async function accept(
  database: Knex,
  personId: string,
  kind: ConsentKind,
  version: string,
): Promise<void> {
  if (version !== consentVersions[kind])
    throw new ProblemError('consent-outdated', '文本已更新，请重新阅读后再同意。');
  await database('consent')
    .insert({ person_id: personId, kind, version })
    .onConflict(['person_id', 'kind', 'version'])
    .merge({ at: database.fn.now(), withdrawn_at: null });
}

/** Whether the person has accepted the text in force, and not taken it back. */
export async function hasAccepted(database: Knex, personId: string, kind: ConsentKind): Promise<boolean> {
  const row = await database('consent')
    .where({ person_id: personId, kind, version: consentVersions[kind], withdrawn_at: null })
    .first<object | undefined>('kind');
  return row !== undefined;
}
