import { createDatabase, type TestDatabase } from '../test/database';
import { connect } from './connection';
import { plannedByValues } from './prepared-statements';

let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

test('a statement is prepared once on a connection, but for one that returns every column or is planned by its values', async () => {
  await database.knex.transaction(async (trx) => {
    const ask = () => trx('division').where({ code: '420000' }).first('code');
    expect(await ask()).toEqual({ code: '420000' });
    expect(await ask()).toEqual({ code: '420000' });
    await trx('division').where({ code: '420000' }).first();
    await trx('division').where({ code: '420000' }).comment(plannedByValues).first('name');
    const { rows } = await trx.raw<{ rows: { statement: string }[] }>(
      `select statement from pg_prepared_statements where statement like '%"division"%'`,
    );
    expect(rows).toEqual([{ statement: expect.stringContaining('select "code"') as string }]);
  });
});

test('a migration that adds a column disturbs nobody who is connected', async () => {
  const owner = connect(database.migratorUrl, { poolSize: 1 });
  await database.knex.transaction(async (trx) => {
    const everything = () => trx('consent').where({ kind: 'privacy' }).select();
    const counted = () => trx('consent').where({ kind: 'privacy' }).count('* as count');
    await everything();
    await counted();
  });
  await owner.raw('alter table consent add column added_later text');
  await owner.destroy();
  await database.knex.transaction(async (trx) => {
    await trx('consent').where({ kind: 'privacy' }).select();
    await trx('consent').where({ kind: 'privacy' }).count('* as count');
  });
});
