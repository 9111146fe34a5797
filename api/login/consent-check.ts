import type { Knex } from 'knex';
import { consentVersions } from '../consent/documents';
import { ProblemError } from '../problems';

export interface ConsentsShown {
  privacy: string;
  agreement: string;
}

/** Before anything is taken from a person: they have accepted the texts that are in force (R-V1). */
export function demandConsents(shown: ConsentsShown): void {
  if (shown.privacy !== consentVersions.privacy || shown.agreement !== consentVersions.agreement)
    throw new ProblemError('consent-outdated', '用户协议或隐私政策已更新，请重新阅读并同意后再登录。');
}

/** Given anew where they were taken back; else they stand since they were first given. */
export async function recordConsents(database: Knex, personId: string, shown: ConsentsShown): Promise<void> {
  await database('consent')
    .insert([
      { person_id: personId, kind: 'privacy', version: shown.privacy },
      { person_id: personId, kind: 'agreement', version: shown.agreement },
    ])
    .onConflict(['person_id', 'kind', 'version'])
    .merge({ at: database.fn.now(), withdrawn_at: null })
    .whereNotNull('consent.withdrawn_at');
}
