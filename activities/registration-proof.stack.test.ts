import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../test/database';
import { makeInstitution } from '../test/give-role';
import { letDecidedRegistrationsGo } from './registration-proof';

let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

const decidedAt = '2026-01-01T00:00:00Z';
const kept = { proofKeptDays: 90, admittedProofKeptDays: 1_825 };

/** A registration as an earlier version left it, with a picture of which nothing says how long it is kept. */
async function addRegistration(state: 'awaiting-review' | 'refused' | 'admitted') {
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
  const held = knex('upload').where({ claimed_by: `institution-registration/${id}` });
  await knex('upload').insert({
    ...{ owner_person_id: personId, purpose: 'institution-registration', storage_key: randomUUID() },
    ...{ content_type: 'image/jpeg', size_bytes: 1, sha256: Buffer.alloc(32), expires_at: new Date() },
    claimed_by: `institution-registration/${id}`,
  });
  return {
    id,
    end: async (): Promise<string | undefined> => {
      const { kept_until: until } = await held.clone().first<{ kept_until: Date | null }>('kept_until');
      return until?.toISOString().slice(0, 10);
    },
  };
}

test('R-D4 R-V3 pictures of registrations that an earlier version decided get their end, by this installation’s days', async () => {
  const { knex } = database;
  const [waiting, refused, admitted, corrected] = [
    await addRegistration('awaiting-review'),
    await addRegistration('refused'),
    await addRegistration('admitted'),
    await addRegistration('refused'),
  ];
  // While its correction is being recorded, a refused one is left alone.
  await knex.transaction(async (trx) => {
    await trx('institution_registration').where({ id: corrected.id }).forUpdate().first('id');
    await letDecidedRegistrationsGo(knex, kept);
  });
  const all = [waiting, refused, admitted, corrected];
  expect(await Promise.all(all.map(({ end }) => end()))).toEqual([
    undefined,
    '2026-04-01',
    '2030-12-31',
    undefined,
  ]);
});
