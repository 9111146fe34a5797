import type { Knex } from 'knex';

/** Transactions that name the same thing come one after the other: two first logins of one phone, two changes of one unit. */
export async function oneAtATime(trx: Knex.Transaction, what: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [what]);
}
