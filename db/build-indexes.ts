import type { Knex } from 'knex';

/**
 * Builds indexes on tables that may have tens of millions of rows, while everybody goes on writing to them: each by itself and
 * outside of a transaction, so the migration says `config = { transaction: false }`. A build that was broken off leaves an index
 * that is no good: each is dropped first, and the migration is run again. A build waits for whoever is writing, however long.
 *
 * @param indexes what each is on, by its name: `inbox_message (created_at)`
 */
export async function buildIndexes(knex: Knex, indexes: Readonly<Record<string, string>>): Promise<void> {
  const client = knex.client as Knex.Client;
  const connection: unknown = await client.acquireConnection();
  const run = (sql: string): Promise<unknown> => knex.raw(sql).connection(connection);
  try {
    await run('set lock_timeout = 0');
    for (const [name, on] of Object.entries(indexes)) {
      await run(`drop index concurrently if exists ${name}`);
      await run(`create index concurrently ${name} on ${on}`);
    }
  } finally {
    await run('reset lock_timeout');
    await client.releaseConnection(connection);
  }
}
