import { consentVersions } from '../api/consent/documents';
import type { LoginOutcome } from '../contracts/login';
import { documentFacts } from '../domain/document-facts';
import { createBlindIndex, documentIndexValue } from '../runtime/blind-index';
import type { ApiApp } from './api-app';
import type { ApiClient } from './api-client';

/** The texts in force, accepted. */
export const consents = { privacy: consentVersions.privacy, agreement: consentVersions.agreement };

/** The code that waits in the outbox for the phone, newest first. */
export async function sentCode({ database, encryption }: ApiApp, phone: string): Promise<string> {
  const rows = await database
    .knex('outbox')
    .whereLike('template', '%.code')
    .orderBy('created_at', 'desc')
    .select<{ phone_enc: Buffer; secret_params_enc: Buffer }[]>('phone_enc', 'secret_params_enc');
  const row = rows.find(({ phone_enc }) => encryption.decryptText(phone_enc) === phone);
  if (!row) throw new Error('No code was sent to that phone.');
  return (JSON.parse(encryption.decryptText(row.secret_params_enc)) as { code: string }).code;
}

/** Logs in by SMS; the minute between two codes has passed. */
export async function phoneLogin(api: ApiApp, client: ApiClient, phone: string): Promise<LoginOutcome> {
  await api.database
    .knex('sms_code')
    .update({ created_at: api.database.knex.raw(`created_at - interval '61 seconds'`) });
  const sent = { phone, purpose: 'login', consents };
  await client.post('/api/login/sms-codes', sent);
  const code = await sentCode(api, phone);
  const { body } = await client.post<LoginOutcome>('/api/login/sms', { ...sent, code });
  return body;
}

/** Makes the account verified, as the identity process would. */
export async function verify(
  {
    database,
    encryption,
    config,
  }: Pick<ApiApp, 'encryption' | 'config'> & { readonly database: Pick<ApiApp['database'], 'knex'> },
  personId: string,
  { name, number }: { name: string; number: string },
): Promise<void> {
  const facts = documentFacts('id-card', number);
  await database
    .knex('person')
    .where({ id: personId })
    .update({
      name,
      sex: facts?.sex ?? null,
      born_on: facts?.bornOn ?? null,
      document_type: 'id-card',
      document_number_enc: encryption.encryptText(number),
      document_number_index: createBlindIndex(config.keys.blindIndex)(
        'document',
        documentIndexValue('id-card', number),
      ),
      identity_state: 'verified',
      verified_at: database.knex.fn.now(),
    });
}
