import { createDatabase, type TestDatabase } from '../test/database';
import { connect } from './connection';
import { migrateDatabase } from './migrate-database';

let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

const sqlState = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => 'allowed',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

test.each(['process_event', 'access_event', 'personal_details_change'])(
  'R-S3 R-I7: the application adds to %s and never changes it',
  async (table) => {
    expect(await sqlState(database.knex.raw('select 1 from ?? limit 1', [table]))).toBe('allowed');
    expect(await sqlState(database.knex.raw('update ?? set at = now()', [table]))).toBe('42501');
    expect(await sqlState(database.knex.raw('delete from ??', [table]))).toBe('42501');
    expect(await sqlState(database.knex.raw('truncate ??', [table]))).toBe('42501');
  },
);

test('the application may not change tables', async () => {
  expect(await sqlState(database.knex.raw('create table x (id int)'))).toBe('42501');
  expect(await sqlState(database.knex.raw('alter table person add column x int'))).toBe('42501');
  expect(await sqlState(database.knex.raw('select 1 from knex_migrations'))).toBe('42501');
});

test('migrating again changes nothing', async () => {
  const owner = connect(database.migratorUrl, { poolSize: 2 });
  try {
    await expect(migrateDatabase(owner, 'application')).resolves.toBeUndefined();
  } finally {
    await owner.destroy();
  }
});

test('names of institutions are found by any part: trigrams of Chinese exist', async () => {
  const { rows } = await database.knex.raw<{ rows: { count: number }[] }>(
    "select cardinality(show_trgm('武汉市示例医院')) as count",
  );
  expect(rows[0]?.count).toBe(8);
});
