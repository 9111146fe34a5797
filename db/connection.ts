import knexFactory, { type Knex } from 'knex';
import { PreparingClient } from './prepared-statements';

export interface ConnectionOptions {
  /** Most connections at once; further callers wait. */
  readonly poolSize?: number;
  /** Shown in `pg_stat_activity`: `api`, `worker`, `migrate`. */
  readonly applicationName?: string;
  /** Longest a statement may run. 0: no limit, for migrations. */
  readonly statementTimeoutMs?: number;
  /** Longest a transaction may stand without a statement. 0: no limit, for a test that holds one while others work. */
  readonly idleInTransactionTimeoutMs?: number;
}

/**
 * Opens a pool of connections; the caller closes it with `destroy()`.
 *
 * A statement that waits for a lock, or a transaction left open, ends with an error (SQLSTATE 55P03, 25P03)
 * instead of holding up everybody: both are retried by whoever called.
 */
export function connect(url: string, options: ConnectionOptions = {}): Knex {
  const {
    poolSize = 10,
    applicationName,
    statementTimeoutMs = 15_000,
    idleInTransactionTimeoutMs = 10_000,
  } = options;
  return knexFactory({
    client: PreparingClient,
    connection: {
      connectionString: url,
      application_name: applicationName,
      keepAlive: true,
      options: [
        `-c statement_timeout=${statementTimeoutMs}`,
        '-c lock_timeout=5000',
        `-c idle_in_transaction_session_timeout=${idleInTransactionTimeoutMs}`,
      ].join(' '),
    },
    pool: { min: 0, max: poolSize },
    acquireConnectionTimeout: 10_000,
  });
}
