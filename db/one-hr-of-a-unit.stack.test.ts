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

/** As the version before could leave it. */
async function addAdministrator(institutionId: string, grantedAt: string): Promise<string> {
  const id = randomUUID();
  await database.knex('person').insert({ id });
  await database.knex('role_holding').insert({
    ...{ person_id: id, role: 'hr-account', institution_id: institutionId },
    ...{ granted_by: 'before', granted_at: grantedAt },
  });
  return id;
}

test('R-E2 of several who had a unit’s HR account before, the last keeps it and the others are told', async () => {
  await owner.raw(
    `drop table blank_form_link, hr_account_application_opinion, hr_account_application;
     drop index role_holding_one_hr_of_unit;
     alter table upload drop column kept_until;
     alter table unit_account drop constraint unit_account_code, drop constraint unit_account_issued_with_code;
     delete from knex_migrations where name = '034-hr-account-application'`,
  );
  const [unit, other] = [await makeInstitution(database.knex), await makeInstitution(database.knex)];
  const first = await addAdministrator(unit, '2026-01-01');
  const last = await addAdministrator(unit, '2026-03-01');
  const second = await addAdministrator(unit, '2026-02-01');
  const alone = await addAdministrator(other, '2026-01-01');
  await migrateDatabase(owner, 'application');

  const active = await database
    .knex('role_holding')
    .where({ role: 'hr-account', granted_by: 'before', ended_at: null })
    .pluck<string[]>('person_id');
  expect(active.sort()).toEqual([last, alone].sort());
  const told = await database
    .knex('inbox_message')
    .where({ template: 'account.replaced' })
    .pluck('person_id');
  expect(told.sort()).toEqual([first, second].sort());
});
