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

/** A membership as the version before could leave it. */
async function addMembership(institutionId: string, endedAt: string | null = null): Promise<string> {
  const [id, personId] = [randomUUID(), randomUUID()];
  await database.knex('person').insert({ id: personId });
  await database.knex('membership').insert({
    ...{ id, person_id: personId, institution_id: institutionId, bound_at: '2026-01-01T00:00:00Z' },
    ...{ ended_at: endedAt, end_reason: endedAt && 'unbound' },
  });
  return id;
}

test('R-I3 who was bound before there were rosters waits for the unit’s review, and the process will be called', async () => {
  await owner.raw(
    `drop table process_call, roster_former_name;
     drop index roster_admission_decided, roster_entry_name, roster_entry_person;
     alter table roster_admission drop column reason_enc;
     delete from knex_migrations where name = '051-roster'`,
  );
  const unit = await makeInstitution(database.knex);
  const bound = await addMembership(unit);
  await addMembership(unit, '2026-02-01T00:00:00Z');
  await migrateDatabase(owner, 'application');

  const { knex } = database;
  expect(await knex('roster_admission').where({ institution_id: unit })).toMatchObject([
    { membership_id: bound, state: 'awaiting-review', submitted_at: new Date('2026-01-01T00:00:00Z') },
  ]);
  const id = `admission/${bound}`;
  expect(await knex('process').where({ kind: 'roster-admission' })).toMatchObject([
    { id, state: 'awaiting-review', sequence: 1, acts_next: 'institution', acts_next_institution_id: unit },
  ]);
  expect(await knex('process_event').where({ process_id: id })).toMatchObject([
    { sequence: 1, type: 'admission.began', to_state: 'awaiting-review' },
  ]);
  expect(await knex('process_call')).toMatchObject([{ process_id: id, workflow: 'rosterAdmission' }]);
});
