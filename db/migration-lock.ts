import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';

const pauseMs = 500;

/**
 * One migration run of a database at a time, whoever starts it and from where; others wait, however long. The lock is a session's,
 * on a connection beside the pool: it ends with the process, also where that is killed, so nothing is left to be freed by hand.
 */
export async function withMigrationLock(knex: Knex, work: () => Promise<void>): Promise<void> {
  const client = knex.client as Knex.Client;
  const connection: unknown = await client.acquireRawConnection();
  try {
    // Asked again and again: a statement that waited in the database would have a snapshot, which `create index concurrently` of who
    // holds the lock waits for in its turn, and the database doesn't see that the two wait for each other.
    while (!(await lock(knex, connection))) await pause(pauseMs);
    await work();
  } finally {
    await client.destroyRawConnection(connection);
  }
}

async function lock(knex: Knex, connection: unknown): Promise<boolean> {
  const { rows } = await knex
    .raw<{ rows: { isHeld: boolean }[] }>(
      `select pg_try_advisory_lock(hashtextextended('migrate', 0)) as "isHeld"`,
    )
    .connection(connection);
  return rows[0]?.isHeld === true;
}
