import type { Knex } from 'knex';
import { createDatabase, type TestDatabase } from '../test/database';
import { untilSomeoneWaits } from '../test/lock-wait';
import { buildIndexes } from './build-indexes';
import { connect } from './connection';

/** Indexes on tables to which everybody goes on writing. */
let database: TestDatabase;
let owner: Knex;
beforeAll(async () => {
  database = await createDatabase();
  // However long a transaction of the test waits for what it looks for.
  const unlimited = { statementTimeoutMs: 0, idleInTransactionTimeoutMs: 0 };
  owner = connect(database.migratorUrl, { poolSize: 3, ...unlimited });
  await owner.raw('create table full_table (id integer)');
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

const build = () => buildIndexes(owner, { full_table_id: 'full_table (id)' });
const index = async () => {
  const { rows } = await owner.raw<{ rows: { oid: number; isValid: boolean }[] }>(
    `select indexrelid as oid, indisvalid as "isValid" from pg_index where indexrelid = to_regclass('full_table_id')`,
  );
  return rows[0];
};

test('while an index waits for who is writing, others write', async () => {
  const writing = await owner.transaction();
  await writing('full_table').insert({ id: 1 });
  const building = build();
  await untilSomeoneWaits(owner);
  await owner('full_table').insert({ id: 1 });
  await writing.commit();
  await building;
  expect(await index()).toMatchObject({ isValid: true });
});

test('what is there stays', async () => {
  const before = await index();
  await build();
  expect(await index()).toEqual(before);
});

test('what was broken off is built anew', async () => {
  await owner.raw('drop index full_table_id');
  await expect(
    owner.raw('create unique index concurrently full_table_id on full_table (id)'),
  ).rejects.toThrow('could not create unique index');
  expect(await index()).toMatchObject({ isValid: false });
  await build();
  expect(await index()).toMatchObject({ isValid: true });
});
