import type { Knex } from 'knex';
import type { SessionEnding } from '../contracts/session';
import { endSessions } from './end-sessions';

/** Ends every session of a person, and whatever is about to become one: a code that a phone confirmed, a question not yet answered. */
export async function endLogins(
  trx: Knex.Transaction,
  personId: string,
  because: SessionEnding,
): Promise<void> {
  await trx('login_ticket')
    .where({ person_id: personId })
    .whereIn('state', ['scanned', 'confirmed'])
    .update({ state: 'refused' });
  await trx('login_challenge')
    .where((either) => void either.where({ person_id: personId }).orWhere({ joining_person_id: personId }))
    .where('expires_at', '>', trx.fn.now())
    .update({ expires_at: trx.fn.now() });
  await endSessions(trx, { personId, because });
}
