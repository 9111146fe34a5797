import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { connect } from '../db/connection';
import { databaseAddress, runningStack, type DatabaseRole } from './running-stack';

export interface TestDatabase {
  /** For the application's role, as API and worker connect. */
  readonly url: string;
  /** For the role that owns the tables. */
  readonly migratorUrl: string;
  /** Connected as the application's role; closed by `drop`. */
  readonly knex: Knex;
  drop(): Promise<void>;
}

/** A database of a test file's own: a copy of the migrated one with the library data, in about 50 ms; `template1` has nothing in it. */
export async function createDatabase(template = 'talent'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const address = (role: DatabaseRole, database = name) => databaseAddress(runningStack(), role, database);
  await asAdministrator(address('postgres', 'postgres'), (knex) =>
    knex.raw('create database ?? template ?? owner migrator', [name, template]),
  );
  const knex = connect(address('application'), {
    ...{ poolSize: 5, applicationName: 'test' },
    // A test's own transaction stands while what it sent is under way, and many rows take their time on a busy machine.
    ...{ idleInTransactionTimeoutMs: 0, statementTimeoutMs: 0 },
  });
  return {
    url: address('application'),
    migratorUrl: address('migrator'),
    knex,
    async drop() {
      await knex.destroy();
      await asAdministrator(address('postgres', 'postgres'), (administrator) =>
        administrator.raw('drop database ?? with (force)', [name]),
      );
    },
  };
}

async function asAdministrator(url: string, work: (knex: Knex) => PromiseLike<unknown>): Promise<void> {
  const knex = connect(url, { poolSize: 1, statementTimeoutMs: 0 });
  try {
    await work(knex);
  } finally {
    await knex.destroy();
  }
}
