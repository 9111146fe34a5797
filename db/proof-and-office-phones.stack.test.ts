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

/** An application that was admitted under the version before, with this as its office's telephone. */
async function addAdmitted(officePhone: string): Promise<string> {
  const { knex } = database;
  const [id, personId] = [randomUUID(), randomUUID()];
  await knex('person').insert({ id: personId });
  await knex('hr_account_application').insert({
    ...{ id, person_id: personId, contact_department: '人事科', office_phone: officePhone, uploads: '{}' },
    ...{ institution_id: await makeInstitution(knex), department_id: await makeInstitution(knex) },
    ...{ state: 'admitted', round: 1, submitted_at: new Date(), decided_at: '2026-01-01T00:00:00Z' },
  });
  await knex('upload').insert({
    ...{ owner_person_id: personId, purpose: 'hr-account-application', storage_key: randomUUID() },
    ...{ content_type: 'image/jpeg', size_bytes: 1, sha256: Buffer.alloc(32), expires_at: new Date() },
    claimed_by: `hr-account/${id}`,
  });
  return id;
}

test('R-E2 R-V3 mobile numbers given as an office’s are masked, no other comes in, and admitted proof has its end', async () => {
  await owner.raw(
    `alter table hr_account_application drop constraint hr_account_application_no_mobile;
     alter table blank_form_link drop constraint blank_form_link_no_mobile;
     alter table account_activation drop constraint account_activation_no_mobile;
     alter table unit_account drop constraint unit_account_no_mobile;
     delete from knex_migrations where name = '044-proof-and-office-phones'`,
  );
  const [mobile, office] = [await addAdmitted('+86 138-0000-1001'), await addAdmitted('027-87654321')];
  await migrateDatabase(owner, 'application');

  const applications = () => database.knex('hr_account_application');
  const phoneOf = async (id: string) =>
    (await applications().where({ id }).first<{ office_phone: string }>('office_phone')).office_phone;
  expect([await phoneOf(mobile), await phoneOf(office)]).toEqual(['138****1001', '027-87654321']);
  await expect(applications().where({ id: office }).update({ office_phone: '13800001001' })).rejects.toThrow(
    'hr_account_application_no_mobile',
  );
  const ends = await database.knex('upload').pluck<Date[]>('kept_until');
  expect(ends.map((end) => end.toISOString().slice(0, 10))).toEqual(['2028-01-01', '2028-01-01']);
});
