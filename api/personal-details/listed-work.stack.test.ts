import type { RosterDetail } from '../../contracts/roster';
import type { StaffStatistics } from '../../contracts/staff-statistics';
import type { Roster } from '../../contracts/roster-states';
import type { Visitor } from '../../test/identity-steps';
import { nurseDetails, readOwn, readStaff, saveOwn } from '../../test/personal-details-steps';
import { addConfirmCode, addListed, bind } from '../../test/roster-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newVerified, type TestUnit } from '../../test/unit-account-steps';

/** What a unit's list says of somebody's work, once it has let them in. */
let stack: Stack;
let unit: TestUnit;
let hr: Visitor;
beforeAll(async () => {
  stack = await startStack({ worker: false });
  unit = await addUnit(stack, 'hospital');
  await addConfirmCode(stack, unit.id);
  hr = await newClerk(stack, unit.id);
});
afterAll(() => stack.stop());

const work = { post: 'skilled-worker', establishment: 'within', title: 'junior' } as const;

/** In the unit's roster by a row of its list that says all of it. */
async function newListed(roster: Roster) {
  const person = await newVerified(stack, '测示例');
  const row = { institutionId: unit.id, personId: person.id, name: '测示例', roster, work };
  await addListed(stack, row);
  expect((await bind(person, unit.id)).status).toBe(200);
  const { id: entryId } = await stack.database
    .knex('roster_entry')
    .where({ person_id: person.id })
    .first<{ id: string }>('id');
  return { ...person, entryId };
}

test('R-I7 R-I2 what the list says of 岗位, 编制 and 职称 is offered to person and unit until something is saved', async () => {
  const { entryId, ...person } = await newListed('in-service');
  expect((await readOwn(person)).body).toMatchObject({ version: 0, values: {}, offered: work });
  expect((await readStaff(hr, entryId)).body).toMatchObject({ version: 0, values: {}, offered: work });
  const { body: saved } = await saveOwn(person, 0);
  expect(saved).toMatchObject({ version: 1, values: nurseDetails, offered: {} });
  expect((await readStaff(hr, entryId)).body.offered).toEqual({});
});

test('R-I4 R-K1 who is let in as retired is counted under the 岗位 of the row', async () => {
  const { entryId } = await newListed('retired');
  const { body: entry } = await hr.client.get<RosterDetail>(`/api/roster/${entryId}`);
  expect(entry).toMatchObject({ place: 'retired', postBeforeRetirement: 'skilled-worker' });
  const { body: figures } = await hr.client.get<StaffStatistics>(
    `/api/institutions/${unit.id}/staff-statistics?roster=retired`,
  );
  const byPost = figures.rows.filter(({ block }) => block === 'post');
  expect(byPost.map(({ name, counts }) => [name, counts[0]])).toEqual([
    ['管理人员', 0],
    ['工勤技能人员', 1],
    ['专业技术人员', 0],
  ]);
});
