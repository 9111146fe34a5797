import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../test/database';
import { giveRole, makeInstitution } from '../test/give-role';
import { hrApplicationDigest, registrationDigest } from './department-digest';

let database: TestDatabase;
beforeAll(async () => (database = await createDatabase()));
afterAll(() => database.drop());

/** A Friday; the week before it has five working days. */
const day = '2026-11-20';

async function newPerson(role: 'hr-account' | 'platform-administrator', institutionId: string) {
  const id = randomUUID();
  await database.knex('person').insert({ id });
  await giveRole({ database }, id, { role, institutionId });
  return id;
}

async function addWaiting(departmentId: string, submittedOn: string): Promise<void> {
  const [id, applicant] = [randomUUID(), randomUUID()];
  await database.knex('person').insert({ id: applicant });
  await database.knex('institution_registration').insert({
    id,
    person_id: applicant,
    applicant_name_enc: Buffer.from(''),
    ...{ name: id, name_normalised: id, address: '示例路 1 号', kind: 'other', uploads: '{}' },
    ...{ supervisor_id: departmentId, department_id: departmentId, state: 'awaiting-review', round: 1 },
    ...{ submitted_at: new Date(`${submittedOn}T10:00:00+08:00`), open_place: 1 },
  });
}

const departments = (): Promise<string[]> =>
  database.knex('institution').where({ kind: 'department' }).orderBy('code').limit(4).pluck('id');
const toldTo = (personId: string) =>
  database.knex('inbox_message').where({ person_id: personId }).pluck('params');

test('R-D4 after 3 working days the department is reminded, from 7 the platform too, one message a person', async () => {
  const [province = '', calm = '', slow = '', late = ''] = await departments();
  const administrator = await newPerson('platform-administrator', province);
  const [ofCalm, ofSlow, ofLate] = [
    await newPerson('hr-account', calm),
    await newPerson('hr-account', slow),
    await newPerson('hr-account', late),
  ];
  await addWaiting(calm, '2026-11-18'); // two working days
  await addWaiting(slow, '2026-11-17'); // three
  await addWaiting(slow, '2026-11-19');
  await addWaiting(late, '2026-11-11'); // seven

  const digest = registrationDigest(database.knex);
  expect(await digest.run(day)).toBe(3);
  expect(await digest.run(day)).toBe(3); // again on the same day, nobody is told twice
  expect(await toldTo(ofCalm)).toEqual([]);
  expect(await toldTo(ofSlow)).toEqual([{ waiting: 2, oldestDays: 3 }]);
  expect(await toldTo(ofLate)).toEqual([{ waiting: 1, oldestDays: 7 }]);
  expect(await toldTo(administrator)).toEqual([{ waiting: 1, oldestDays: 7 }]);
});

test('R-E2 applications for units’ HR accounts are reminded of in the same way, in a message of their own', async () => {
  const [province = '', , , , department = ''] = await database
    .knex('institution')
    .where({ kind: 'department' })
    .orderBy('code')
    .limit(5)
    .pluck<string[]>('id');
  const clerk = await newPerson('hr-account', department);
  const administrator = await newPerson('platform-administrator', province);
  const unit = await makeInstitution(database.knex);
  for (const submittedOn of ['2026-11-17', '2026-11-11', '2026-11-19']) {
    const applicant = randomUUID();
    await database.knex('person').insert({ id: applicant });
    await database.knex('hr_account_application').insert({
      ...{ id: randomUUID(), person_id: applicant, institution_id: unit, department_id: department },
      ...{ contact_department: '人事科', office_phone: '027-87654321', uploads: '{}' },
      ...{ state: 'awaiting-review', round: 1 },
      submitted_at: new Date(`${submittedOn}T10:00:00+08:00`),
    });
  }
  await hrApplicationDigest(database.knex).run(day);
  expect(await toldTo(clerk)).toEqual([{ waiting: 3, oldestDays: 7 }]);
  expect(await toldTo(administrator)).toEqual([{ waiting: 1, oldestDays: 7 }]);
});
