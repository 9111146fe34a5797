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

const decidedAt = '2026-01-01T00:00:00Z';

/** A registration as the version before left it, with a picture of which nothing says how long it is kept. */
async function addRegistration(state: 'awaiting-review' | 'refused' | 'admitted'): Promise<string> {
  const { knex } = database;
  const [id, personId, departmentId] = [randomUUID(), randomUUID(), await makeInstitution(knex)];
  await knex('person').insert({ id: personId });
  await knex('institution_registration').insert({
    ...{ id, person_id: personId, name: id, name_normalised: id, address: '示例路 1 号', kind: 'other' },
    ...{ supervisor_id: departmentId, department_id: departmentId, uploads: '{}', state, round: 1 },
    submitted_at: decidedAt,
    ...(state === 'awaiting-review' ? { open_place: 1 } : { decided_at: decidedAt }),
    ...(state === 'admitted' && { institution_id: await makeInstitution(knex) }),
  });
  const [upload] = await knex('upload')
    .insert({
      ...{ owner_person_id: personId, purpose: 'institution-registration', storage_key: randomUUID() },
      ...{ content_type: 'image/jpeg', size_bytes: 1, sha256: Buffer.alloc(32), expires_at: new Date() },
      claimed_by: `institution-registration/${id}`,
    })
    .returning<{ id: string }[]>('id');
  return upload?.id ?? '';
}

test('R-D4 R-V3 pictures of registrations that were decided before have their end; of one under review they have none', async () => {
  const [waiting, refused, admitted] = [
    await addRegistration('awaiting-review'),
    await addRegistration('refused'),
    await addRegistration('admitted'),
  ];
  await owner('knex_migrations').where({ name: '124-institution-registration-proof' }).delete();
  await migrateDatabase(owner, 'application');

  const endOf = async (id: string) => {
    const row = database.knex('upload').where({ id });
    const { kept_until: end } = await row.first<{ kept_until: Date | null }>('kept_until');
    return end && end.toISOString().slice(0, 10);
  };
  expect([await endOf(waiting), await endOf(refused), await endOf(admitted)]).toEqual([
    null,
    '2026-01-31',
    '2028-01-01',
  ]);
});
