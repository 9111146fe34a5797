import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { createDatabase, type TestDatabase } from '../test/database';
import { makeInstitution } from '../test/give-role';
import { addPayableApplication } from '../test/payable-application';
import { connect } from './connection';
import { migrateDatabase } from './migrate-database';

/** What the version before has left behind goes with the migration. */
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

async function migrateAgain(): Promise<void> {
  await owner('knex_migrations').where({ name: '129-left-behind' }).delete();
  await migrateDatabase(owner, 'application');
}

/** Somebody with a manual review of before. */
async function newReviewed(joinedInto: string | null = null): Promise<string> {
  const { knex } = database;
  const [id, at, enc] = [randomUUID(), new Date(), Buffer.from('-')];
  await knex('person').insert({ id, joined_into: joinedInto });
  await knex('identity_review').insert({
    ...{ id, process_id: `identity/${id}`, person_id: id, document_type: 'id-card', ends_at: at },
    ...{ name_enc: enc, document_number_enc: enc, outcome: 'passed', ended_at: at },
  });
  return id;
}

test('R-V2 R-B7 of accounts that became part of a closed one, their reviews go; nobody else’s do', async () => {
  const { knex } = database;
  const [closed, open] = [await newReviewed(), await newReviewed()];
  const ofOpen = await newReviewed(open);
  await newReviewed(await newReviewed(closed));
  await knex('identity_review').where({ person_id: closed }).delete();
  await knex('person').where({ id: closed }).update({ closed_at: new Date() });
  await migrateAgain();
  expect((await knex('identity_review').pluck<string[]>('person_id')).sort()).toEqual([open, ofOpen].sort());
});

test('R-V2 R-B8 of a closed account, what was written when its face check was refused goes; nobody else’s does', async () => {
  const { knex } = database;
  const at = new Date();
  const addRefused = async (closedAt: Date | null): Promise<string> => {
    const id = randomUUID();
    await knex('person').insert({ id });
    await knex('face_check').insert({
      ...{ id, person_id: id, subject_id: id, purpose: 'activate-authorization', asked_by: 'test/asker' },
      ...{ state: 'failed', created_at: new Date(0), expires_at: at, ended_at: at },
    });
    await knex('face_check_review').insert({
      ...{ id, check_id: id, ends_at: at, ended_at: at, outcome: 'refused', reason_enc: Buffer.from('因') },
    });
    await knex('person').where({ id }).update({ closed_at: closedAt });
    return id;
  };
  const [closed, open] = [await addRefused(at), await addRefused(null)];
  await migrateAgain();
  const isKept = async (id: string) =>
    (await knex('face_check_review').where({ id }).whereNotNull('reason_enc')).length;
  expect([await isKept(closed), await isKept(open)]).toEqual([0, 1]);
});

test('R-V3 R-M5 whom an application named goes where its content went before; nobody else does', async () => {
  const { knex } = database;
  const addNamed = async (erasedAt: Date | null): Promise<string> => {
    const { applicationId } = await addPayableApplication(knex);
    const [application_id, bytes] = [applicationId, Buffer.from(applicationId)];
    await knex('application_draft').insert({ application_id, content: '{}', third_persons: '[{}]' });
    await knex('application_third_person').insert({ application_id, role: '-', row: 0, number_index: bytes });
    await knex('third_person_told').insert({ application_id, key: bytes, phone_index: bytes });
    const stamps = { private_erased_at: erasedAt, content_erased_at: erasedAt };
    await knex('application').where({ id: applicationId }).update(stamps);
    return applicationId;
  };
  const [erased, kept] = [await addNamed(new Date(Date.now() + 60_000)), await addNamed(null)];
  await migrateAgain();
  const named = async (application_id: string) => ({
    numbers: (await knex('application_third_person').where({ application_id })).length,
    told: (await knex('third_person_told').where({ application_id })).length,
    drafted: (
      await knex('application_draft').where({ application_id }).pluck<unknown[]>('third_persons')
    ).flat(),
  });
  expect(await named(erased)).toEqual({ numbers: 0, told: 0, drafted: [] });
  expect(await named(kept)).toEqual({ numbers: 1, told: 1, drafted: [{}] });
});

test('R-V3 R-H4 where a former business administrator was reached goes; whoever has the business keeps it', async () => {
  const { knex } = database;
  const personId = randomUUID();
  await knex('person').insert({ id: personId });
  await knex('business').insert({ code: '03', name: '卫生专业技术资格考试' }).onConflict().ignore();
  const addGrant = async (columns: object): Promise<string> => {
    const id = randomUUID();
    await knex('authorization_grant').insert({
      ...{ id, institution_id: await makeInstitution(knex), business_code: '03', ...columns },
      ...{ contact_person_id: personId, contact_department: '外科', contact_office_phone: '027-87654321' },
    });
    return id;
  };
  const active = { state: 'active', person_id: personId, activated_at: new Date() };
  const [had, has] = [await addGrant({ state: 'unissued' }), await addGrant(active)];
  await migrateAgain();
  const kept = knex('authorization_grant').whereNotNull('contact_office_phone').whereIn('id', [had, has]);
  expect(await kept.pluck('id')).toEqual([has]);
});
