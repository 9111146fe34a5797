import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';

/** Resolves once some statement of this database waits for a lock, so that two things have met there. */
export async function untilSomeoneWaits(knex: Knex): Promise<void> {
  for (;;) {
    const { rows } = await knex.raw<{ rows: unknown[] }>(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await pause(20);
  }
}
