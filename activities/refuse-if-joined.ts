import type { Knex } from 'knex';
import { refusal } from './refusal';

/**
 * Asked at the moment in which the account has become part of another: nobody would find it there. Held until the commit; by who
 * goes on to prove its document, for itself: two who shared it would wait for each other.
 */
export async function refuseIfJoined(
  trx: Knex.Transaction,
  personId: string,
  hold: 'shared' | 'alone' = 'shared',
): Promise<void> {
  const account = trx('person').where({ id: personId, joined_into: null });
  const held = hold === 'alone' ? account.forUpdate() : account.forKeyShare();
  const person = await held.first<object | undefined>('id');
  if (!person)
    throw refusal('not-allowed-now', { sentence: '您的账号已并入另一个账号，请重新登录后再办理。' });
}
