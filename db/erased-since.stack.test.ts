import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { createDatabase, type TestDatabase } from '../test/database';
import { makeInstitution } from '../test/give-role';
import { connect } from './connection';
import { migrateDatabase } from './migrate-database';

let database: TestDatabase;
let owner: Knex;
beforeAll(async () => {
  database = await createDatabase();
  owner = connect(database.migratorUrl, { poolSize: 1, applicationName: 'test' });
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

/** An application for a unit's HR account, by somebody whose account was closed under the version before, or was not. */
async function addApplication(closedAt: Date | null): Promise<string> {
  const { knex } = database;
  const [id, personId] = [randomUUID(), randomUUID()];
  await knex('person').insert({ id: personId });
  await knex('hr_account_application').insert({
    ...{ id, person_id: personId, contact_department: '人事科', office_phone: '027-87654321', uploads: '{}' },
    ...{ institution_id: await makeInstitution(knex), department_id: await makeInstitution(knex) },
    ...{ state: 'admitted', round: 1, submitted_at: new Date(), decided_at: new Date() },
  });
  await knex('person').where({ id: personId }).update({ closed_at: closedAt });
  return id;
}

test('R-V2 of an account that was closed before, the telephone goes as well; nobody else’s does', async () => {
  const [closed, open] = [await addApplication(new Date()), await addApplication(null)];
  await owner('knex_migrations').where({ name: '121-erased-since' }).delete();
  await migrateDatabase(owner, 'application');
  const phoneOf = async (id: string) => {
    const row = database.knex('hr_account_application').where({ id });
    return (await row.first<{ office_phone: string | null }>('office_phone')).office_phone;
  };
  expect([await phoneOf(closed), await phoneOf(open)]).toEqual([null, '027-87654321']);
});
