import type { Knex } from 'knex';
import { refusal } from './refusal';

/** Asked at the moment in which the account has become part of another: nobody would find it there. Held until the commit. */
export async function refuseIfJoined(trx: Knex.Transaction, personId: string): Promise<void> {
  const person = await trx('person')
    .where({ id: personId, joined_into: null })
    .forKeyShare()
    .first<object | undefined>('id');
  if (!person)
    throw refusal('not-allowed-now', { sentence: '您的账号已并入另一个账号，请重新登录后再办理。' });
}
