import type { Knex } from 'knex';
import { eventually } from '../../test/eventually';
import type { Visitor } from '../../test/identity-steps';
import { addConfirmCode, addListed, bind, unitOf } from '../../test/roster-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newKey, newVerified, type TestUnit } from '../../test/unit-account-steps';

let stack: Stack;
let knex: Knex;
let unit: TestUnit;
let other: TestUnit;

beforeAll(async () => {
  stack = await startStack();
  knex = stack.database.knex;
  [unit, other] = [await addUnit(stack, 'hospital'), await addUnit(stack, 'hospital')];
  for (const { id } of [unit, other]) await addConfirmCode(stack, id);
});
afterAll(() => stack.stop());

/** Bound to the unit, and unbound as a program does it that knows of neither admissions nor rosters. */
async function newUnbound(name: string, isListed: boolean): Promise<Visitor & { membershipId: string }> {
  const person = await newVerified(stack, name);
  if (isListed) await addListed(stack, { institutionId: unit.id, personId: person.id, name });
  expect((await bind(person, unit.id)).status).toBe(200);
  if (isListed) await person.client.post('/api/unit/transfer-requests', { reason: '搬家。' }, newKey());
  const [row] = await knex('membership')
    .where({ person_id: person.id })
    .update({ ended_at: '2026-03-01T17:00:00Z', end_reason: 'unbound' })
    .returning<{ id: string }[]>('id');
  return { ...person, membershipId: row?.id ?? '' };
}

/** The processes of a membership whose workflows haven't heard of it. */
const uncalled = (membershipId: string) => knex('process_call').whereLike('process_id', `%/${membershipId}`);

test('R-C2 R-C3 who was left under review by such an unbinding binds elsewhere at once, and is no more there', async () => {
  const person = await newUnbound('甲示例', false);
  expect((await bind(person, other.id)).status).toBe(200);
  expect(await unitOf(person)).toMatchObject({ unit: { id: other.id }, isUnderReview: true });
  const admissions = knex('roster_admission').where({ person_id: person.id }).orderBy('submitted_at');
  expect(await admissions.pluck('state')).toEqual(['withdrawn', 'awaiting-review']);
  await eventually(async () => (await uncalled(person.membershipId)).length === 0);
});

test('R-C3 R-I5 so does who was left in its roster, with a wish to be released', async () => {
  const person = await newUnbound('乙示例', true);
  expect((await bind(person, other.id)).status).toBe(200);
  expect(await unitOf(person)).toMatchObject({ unit: { id: other.id }, isUnderReview: true, roster: null });
  const entry = knex('roster_entry').where({ membership_id: person.membershipId });
  expect(await entry.select('left_how', knex.raw('left_on::text'))).toEqual([
    { left_how: 'transferred-out', left_on: '2026-03-02' },
  ]);
  const asked = knex('transfer_request').where({ membership_id: person.membershipId });
  expect(await asked.pluck('state')).toEqual(['left']);
  await eventually(async () => (await uncalled(person.membershipId)).length === 0);
});
