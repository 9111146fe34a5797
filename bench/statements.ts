import { connect } from '../db/connection';

/** Counts what the application's role sends to PostgreSQL: each statement, `begin` and `commit` too, is a round trip. */
export interface StatementCounter {
  count(): Promise<number>;
  close(): Promise<void>;
}

/** What PostgreSQL must have been started with. */
export const statementFlags = ['shared_preload_libraries=pg_stat_statements'];

export async function countStatements(administratorUrl: string): Promise<StatementCounter> {
  const db = connect(administratorUrl, { poolSize: 1, applicationName: 'statement-counter' });
  await db.raw('create extension if not exists pg_stat_statements');
  return {
    async count() {
      const { rows } = await db.raw<{ rows: { calls: string }[] }>(
        `select coalesce(sum(calls), 0) as calls from pg_stat_statements
          where userid = 'application'::regrole and query not like '%"bare"%'`,
      );
      return Number(rows[0]?.calls);
    },
    close: () => db.destroy(),
  };
}
