import type { Knex } from 'knex';

/**
 * Builds indexes on tables that may have tens of millions of rows, while everybody goes on writing to them: each by itself and
 * outside of a transaction, so the migration says `config = { transaction: false }`. It is run again where it was broken off: an index
 * that is there stays, one whose build was broken off is no good and built anew. A build waits for whoever is writing, however long.
 *
 * @param indexes what each is on, by its name: `inbox_message (created_at)`
 * @param replaced names of those that are of no use any more once these are there
 */
export async function buildIndexes(
  knex: Knex,
  indexes: Readonly<Record<string, string>>,
  replaced: readonly string[] = [],
): Promise<void> {
  const client = knex.client as Knex.Client;
  const connection: unknown = await client.acquireConnection();
  const run = (sql: string, values: string[] = []): Promise<{ rows: unknown[] }> =>
    knex.raw<{ rows: unknown[] }>(sql, values).connection(connection);
  try {
    await run('set lock_timeout = 0');
    for (const [name, on] of Object.entries(indexes)) {
      const { rows } = await run('select from pg_index where indexrelid = to_regclass(?) and indisvalid', [
        name,
      ]);
      if (rows.length > 0) continue;
      await run(`drop index concurrently if exists ${name}`);
      await run(`create index concurrently ${name} on ${on}`);
    }
    for (const name of replaced) await run(`drop index concurrently if exists ${name}`);
  } finally {
    await run('reset lock_timeout');
    await client.releaseConnection(connection);
  }
}
