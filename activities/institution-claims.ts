import type { Knex } from 'knex';
import { findTakenClaims } from '../db/institution-claims';
import { type Claim, claimSentence } from '../domain/institution-claim';
import { refusal } from './refusal';

/**
 * Takes the names and codes for an application under review. The primary key decides between two at once: the second waits
 * for the first and is refused, or has it where the first was rolled back (R-D3).
 */
export async function takeClaims(
  trx: Knex.Transaction,
  registrationId: string,
  claims: readonly Claim[],
): Promise<void> {
  // One after the other, in one order everywhere: two that share both wait for each other once.
  for (const { what, value } of claims) {
    const taken = await trx('institution_claim')
      .insert({ what, value, registration_id: registrationId })
      .onConflict(['what', 'value'])
      .ignore()
      .returning('value');
    if (taken.length > 0) continue;
    const [other] = await findTakenClaims(trx, [{ what, value }]);
    // Freed between the two statements, it is the applicant's to try again.
    throw refusal('already-exists', { sentence: claimSentence({ what }, other?.holder ?? 'application') });
  }
}

export async function freeClaims(trx: Knex.Transaction, registrationId: string): Promise<void> {
  await trx('institution_claim').where({ registration_id: registrationId }).delete();
}
