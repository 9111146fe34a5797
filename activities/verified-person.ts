import type { Knex } from 'knex';
import type { IdentityState } from '../contracts/identity-states';
import { refusal } from './refusal';

/**
 * Whom a right is about to be given to, held so that the verification can't end meanwhile; the name is empty where no
 * document gave one.
 * @param sentence what is told where the person isn't 认证成功
 */
export async function getVerified(
  trx: Knex.Transaction,
  personId: string,
  sentence: string,
): Promise<{ name: string | null; phone: Buffer | null }> {
  const { state, ...person } = await held(trx, personId);
  if (state !== 'verified') throw refusal('not-verified', { sentence });
  return person;
}

/** Whether the person is 认证成功; held like above. */
export async function isVerified(trx: Knex.Transaction, personId: string): Promise<boolean> {
  return (await held(trx, personId)).state === 'verified';
}

interface HeldPerson {
  name: string | null;
  phone: Buffer | null;
  state: IdentityState;
}

const held = (trx: Knex.Transaction, personId: string): Promise<HeldPerson> =>
  trx('person')
    .where({ id: personId })
    .forShare()
    .first<HeldPerson>('name', 'phone_enc as phone', 'identity_state as state');
