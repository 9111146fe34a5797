import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { createDatabase, type TestDatabase } from '../test/database';
import { untilSomeoneWaits } from '../test/lock-wait';
import { connect } from './connection';
import { migrateDatabase } from './migrate-database';
import { migrationSource } from './migration-source';

/** An installation of a version before consents had a history (106), which this version is installed over. */
let database: TestDatabase;
let owner: Knex;
beforeAll(async () => {
  database = await createDatabase('template1');
  // However long a transaction of the test waits for what it looks for.
  const unlimited = { statementTimeoutMs: 0, idleInTransactionTimeoutMs: 0 };
  owner = connect(database.migratorUrl, { poolSize: 3, ...unlimited });
  const names = await migrationSource.getMigrations([]);
  const before = names.filter((name) => name < '106');
  await owner.migrate.latest({
    migrationSource: { ...migrationSource, getMigrations: () => Promise.resolve(before) },
  });
  await owner.raw(
    `grant usage on schema public to application;
     grant select, insert, update, delete on all tables in schema public to application;
     grant usage, select on all sequences in schema public to application`,
  );
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

const migrate = () => migrateDatabase(owner, 'application');

test('R-V1 R-I7: while indexes are built the version before goes on, and may do no more than after', async () => {
  const personId = randomUUID();
  await database.knex('person').insert({ id: personId });
  const writing = await owner.transaction();
  await writing.raw('lock table inbox_message in row exclusive mode');
  const migrating = migrate();
  await untilSomeoneWaits(owner);
  await database.knex('consent').insert({ person_id: personId, kind: 'privacy', version: '1' });
  const history = () => database.knex('consent_event').where({ person_id: personId });
  await expect(history().update({ version: '2' })).rejects.toThrow('append-only');
  await expect(history().delete()).rejects.toThrow('append-only');
  await writing.commit();
  await migrating;
  expect(await history().select('what')).toEqual([{ what: 'given' }]);
  await expect(history().delete()).rejects.toMatchObject({ code: '42501' });
});

test('a run that was killed while it built indexes is run again, and two at once come one after the other', async () => {
  await owner('knex_migrations').where('name', '>=', '110').andWhere('name', '<', '115').delete();
  await owner.raw('drop index payment_order_paid');
  await owner('knex_migrations_lock').update({ is_locked: 1 });
  const writing = await owner.transaction();
  await writing.raw('lock table payment_order in row exclusive mode');
  const both = [migrate(), migrate()];
  await untilSomeoneWaits(owner);
  await writing.commit();
  await Promise.all(both);
  const { rows } = await owner.raw<{ rows: unknown[] }>(
    `select name from knex_migrations group by name having count(*) > 1`,
  );
  expect(rows).toEqual([]);
});
