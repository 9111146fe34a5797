import type { Knex } from 'knex';
import { refusalOf } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import { addListed, decideAdmission, searchAdmissions, unbind, unitOf } from '../../test/roster-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newKey, newVerified, type TestUnit } from '../../test/unit-account-steps';
import { findBoundUnit } from './bound-unit';

let stack: Stack;
let knex: Knex;
let unit: TestUnit;
let hr: Visitor;

beforeAll(async () => {
  stack = await startStack();
  knex = stack.database.knex;
  unit = await addUnit(stack, 'public-health');
  hr = await newClerk(stack, unit.id);
});
afterAll(() => stack.stop());

const bind = ({ client }: Visitor, institutionId: string) =>
  client.post('/api/unit/binding', { institutionId }, newKey());

async function newBound(name: string) {
  const person = await newVerified(stack, name);
  expect((await bind(person, unit.id)).status).toBe(200);
  const { id } = await knex('membership').where({ person_id: person.id }).first<{ id: string }>('id');
  return { ...person, membershipId: id };
}
/** The unit that the person's applications go by. */
const counting = async ({ id }: Visitor) => (await findBoundUnit(knex, id))?.id;
const inboxOf = (personId: string): Promise<string[]> =>
  knex('inbox_message').where({ person_id: personId }).orderBy('template').pluck<string[]>('template');

describe('R-C2 a unit without a code', () => {
  test('is bound without one, and counts for applications once it has passed the person', async () => {
    const person = await newBound('甲示例');
    expect(await unitOf(person)).toMatchObject({
      ...{ unit: { id: unit.id }, counts: false, isUnderReview: true, roster: null },
      availableActions: ['unbind'],
    });
    expect(await counting(person)).toBeUndefined();
    expect(await inboxOf(person.id)).toEqual(['unit.bound-without-code']);
    expect(refusalOf(await bind(person, unit.id)).code).toBe('not-allowed-now');

    const [item] = (await searchAdmissions(hr, { name: '甲示例' })).items;
    await decideAdmission(hr, item?.id ?? '', { decision: 'pass' });
    expect(await unitOf(person)).toMatchObject({ counts: true, isUnderReview: false, roster: 'in-service' });
    expect(await counting(person)).toBe(unit.id);
  });

  test('until it is decided the person withdraws, and a return ends it', async () => {
    const [withdrawn, returned] = [await newBound('乙示例'), await newBound('丙示例')];
    expect((await unbind(withdrawn)).status).toBe(204);
    expect(await unitOf(withdrawn)).toMatchObject({ unit: null, counts: false, availableActions: ['bind'] });
    await decideAdmission(hr, returned.membershipId, { decision: 'return', reason: '不是本单位人员。' });
    expect(await unitOf(returned)).toMatchObject({ unit: null, endedByUnit: { how: 'returned' } });
    for (const person of [withdrawn, returned]) expect(await counting(person)).toBeUndefined();
  });

  test('whom its list expects is passed by that, and counts at once', async () => {
    const person = await newVerified(stack, '丁示例');
    await addListed(stack, { institutionId: unit.id, personId: person.id, name: '丁示例' });
    expect((await bind(person, unit.id)).status).toBe(200);
    expect(await unitOf(person)).toMatchObject({ counts: true, roster: 'in-service' });
    expect(await counting(person)).toBe(unit.id);
  });
});
