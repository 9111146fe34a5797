import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';

/** Resolves once some statements of this database wait for locks, so that two things, or more, have met there. */
export async function untilSomeoneWaits(knex: Knex, howMany = 1): Promise<void> {
  for (;;) {
    const { rows } = await knex.raw<{ rows: unknown[] }>(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length >= howMany) return;
    await pause(20);
  }
}

/** Two requests to one process: the second is asked while the first is about to be recorded. */
export async function meetAt<A, B>(
  knex: Knex,
  processId: string,
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[A, B]> {
  const asked = await knex.transaction(async (trx) => {
    await trx('process').where({ id: processId }).forUpdate().first('id');
    const one = first();
    await untilSomeoneWaits(knex);
    return { both: Promise.all([one, second()]) };
  });
  return await asked.both;
}
