import type { Knex } from 'knex';
import { oneAtATime } from '../db/one-at-a-time';
import { noPlaceSentence, openRegistrationsOfAPhone } from '../domain/institution-registration';
import { refusal } from './refusal';

/**
 * A free place of the three that a phone may have open (R-D2). A unique index guards them; the lock only makes whoever comes
 * fourth wait for a plain answer.
 */
export async function findFreePlace(trx: Knex.Transaction, personId: string): Promise<number> {
  await oneAtATime(trx, `registration-place:${personId}`);
  const taken = await trx('institution_registration')
    .where({ person_id: personId })
    .whereNotNull('open_place')
    .pluck<number[]>('open_place');
  const places = Array.from({ length: openRegistrationsOfAPhone }, (_, index) => index + 1);
  const free = places.find((place) => !taken.includes(place));
  if (!free || taken.length >= openRegistrationsOfAPhone)
    throw refusal('not-allowed-now', { allowed: [], sentence: noPlaceSentence });
  return free;
}
