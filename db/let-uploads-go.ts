import type { Knex } from 'knex';

/** What a process holds, pictures or a list, is of no more use to it: kept so many days for whoever asks, then the sweep erases it (R-V3). */
export async function letUploadsGo(trx: Knex.Transaction, processId: string, days: number): Promise<void> {
  await trx('upload')
    .where({ claimed_by: processId, erased_at: null })
    .update({ kept_until: trx.raw(`now() + make_interval(days => ?)`, [days]) });
}
