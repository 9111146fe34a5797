import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../test/database';
import { untilSomeoneWaits } from '../test/lock-wait';
import { takeClaims } from './institution-claims';

/** Two applications of one name in the same instant, as the database sees them (R-D3). */
let database: TestDatabase;
beforeAll(async () => (database = await createDatabase()));
afterAll(() => database.drop());

async function addRegistration(): Promise<string> {
  const { knex } = database;
  const [id, person] = [randomUUID(), randomUUID()];
  const department = await knex('institution').where({ kind: 'department' }).first<{ id: string }>('id');
  await knex('person').insert({ id: person });
  await knex('institution_registration').insert({
    id,
    person_id: person,
    applicant_name_enc: Buffer.from(''),
    ...{ name: id, name_normalised: id, address: '示例路 1 号', kind: 'other', uploads: '{}' },
    ...{ supervisor_id: department.id, department_id: department.id, state: 'awaiting-review', round: 1 },
    ...{ submitted_at: new Date(), open_place: 1 },
  });
  return id;
}

/** The first has taken the name when the second asks for it, and then ends so. */
async function race(end: 'commit' | 'rollback'): Promise<unknown> {
  const claims = [{ what: 'name', value: randomUUID() }] as const;
  const [first, second] = [await addRegistration(), await addRegistration()];
  const before = await database.knex.transaction();
  await takeClaims(before, first, claims);
  const after = database.knex.transaction((trx) => takeClaims(trx, second, claims));
  const outcome = after.then(
    () => 'taken',
    (error: unknown) => error,
  );
  await untilSomeoneWaits(database.knex);
  await before[end]();
  return await outcome;
}

test('R-D3 the second waits for the first, and is refused in words where that is recorded', async () => {
  expect(await race('commit')).toMatchObject({
    type: 'already-exists',
    details: [{ sentence: expect.stringContaining('已有申请正在审核') as string }],
  });
});

test('R-D3 the second has the name where the first comes to nothing', async () => {
  expect(await race('rollback')).toBe('taken');
});
