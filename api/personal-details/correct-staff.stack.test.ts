import type { Knex } from 'knex';
import type { InboxItem } from '../../contracts/inbox';
import type { Page } from '../../contracts/page';
import type { Problem } from '../../contracts/problems';
import { refusalOf } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';
import {
  correctStaff,
  enterRoster,
  moveStaff,
  nurseDetails,
  readOwn,
  readStaff,
  saveOwn,
} from '../../test/personal-details-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newVerified } from '../../test/unit-account-steps';
import { hrOf, saveSection } from '../../test/unit-information-steps';

let stack: Stack;
beforeAll(async () => void (stack = await startStack({ worker: false })));
afterAll(() => stack.stop());

/** A hospital with its HR account, and somebody in its roster. */
async function newStaff(roster: 'in-service' | 'retired' = 'in-service') {
  const unit = await addUnit(stack, 'hospital', (await addUnit(stack, 'department')).id);
  const hr = await hrOf(stack, unit.id, '辛示例');
  const person = await newVerified(stack, '测示例');
  return { unit, hr, person, ...(await enterRoster(stack, person.id, unit.id, roster)) };
}
const inboxOf = async ({ client }: Visitor) => (await client.get<Page<InboxItem>>('/api/inbox')).body.items;
const logOf = ({ id }: Visitor) =>
  stack.database
    .knex('access_event')
    .where({ person_id: id })
    .whereLike('action', 'personal-details.%')
    .orderBy('id')
    .select<{ action: string; subject: string; institution_id: string; detail: object }[]>(
      ...['action', 'subject', 'institution_id', 'detail'],
    );

describe('R-I7 the unit’s HR account', () => {
  test.each(['in-service', 'retired'] as const)(
    'reads and corrects who is in its roster (%s); the person is told and sees by whom; looking is logged',
    async (roster) => {
      const { unit, hr, person, entryId } = await newStaff(roster);
      await saveOwn(person, 0);
      const { status, body } = await readStaff(hr, entryId);
      expect([status, body]).toMatchObject([200, { name: '甲示例', version: 1, values: nurseDetails }]);
      await readStaff(hr, entryId);
      const values = { ...nurseDetails, post: 'management', title: 'senior' };
      const corrected = await correctStaff(hr, entryId, 1, values);
      expect([corrected.status, corrected.body]).toMatchObject([
        200,
        { version: 2, values, savedBy: `${unit.name}人事` },
      ]);

      const { body: own } = await readOwn(person);
      expect(
        own.changes.slice(0, 2).map(({ field, before, after, by }) => [field, before, after, by]),
      ).toEqual([
        ['post', 'professional', 'management', `${unit.name}人事`],
        ['title', 'junior', 'senior', `${unit.name}人事`],
      ]);
      expect(await inboxOf(person)).toMatchObject([
        {
          title: '单位更正了您的信息',
          text: `${unit.name}更正了您的职称、岗位。请在“我的信息”中核对，有误的可以自行修改。`,
        },
      ]);
      const seen = { subject: `person/${person.id}`, institution_id: unit.id };
      expect(await logOf(hr)).toEqual([
        { action: 'personal-details.viewed', ...seen, detail: {} },
        { action: 'personal-details.corrected', ...seen, detail: { changed: 'title post' } },
      ]);
      // The person has the last word of it again.
      expect((await saveOwn(person, 2)).body).toMatchObject({ version: 3, savedBy: '本人' });
    },
  );

  test('who saves on an older version is told whose the newer is: the person’s, or the unit’s', async () => {
    const { unit, hr, person, entryId } = await newStaff();
    await saveOwn(person, 0);
    const late = await correctStaff(hr, entryId, 0, { ...nurseDetails, title: 'none' });
    expect([refusalOf(late).code, (late.body as unknown as Problem).detail]).toEqual([
      'changed-elsewhere',
      expect.stringContaining('已由本人于') as string,
    ]);
    const both = await Promise.all([
      saveOwn(person, 1, { ...nurseDetails, title: 'none' }),
      correctStaff(hr, entryId, 1, { ...nurseDetails, title: 'senior' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await correctStaff(hr, entryId, 2, { ...nurseDetails, title: 'intermediate' });
    const lost = await saveOwn(person, 2, { ...nurseDetails, title: 'none' });
    expect((lost.body as unknown as Problem).detail).toContain(`已由${unit.name}人事于`);
  });

  test('saving what is there already tells nobody', async () => {
    const { hr, person, entryId } = await newStaff();
    await saveOwn(person, 0);
    expect((await correctStaff(hr, entryId, 1)).body.version).toBe(1);
    expect(await inboxOf(person)).toEqual([]);
    expect(await logOf(hr)).toEqual([]);
  });

  test('doesn’t see what was changed before the person entered its roster', async () => {
    const { hr, person, entryId } = await newStaff();
    await saveOwn(person, 0);
    const { knex } = stack.database;
    await knex('roster_entry').where({ id: entryId }).update({ entered_at: new Date() });
    // Nor who saved it last, which may be another employer.
    expect((await readStaff(hr, entryId)).body).toMatchObject({
      ...{ values: nurseDetails, changes: [], savedAt: null, savedBy: null },
    });
    await saveOwn(person, 1, { ...nurseDetails, title: 'none' });
    expect((await readStaff(hr, entryId)).body).toMatchObject({
      ...{ changes: [{ field: 'title' }], savedAt: expect.any(String) as string, savedBy: '本人' },
    });
  });

  test('moves somebody within the unit, who is told; who left the unit has nothing to choose', async () => {
    const { unit, hr, person, entryId, membershipId } = await newStaff('retired');
    const { body } = await saveSection(hr, 'internal-departments', {
      ...{ version: 0, isNone: false, departments: [{ name: '内科', isRetired: false }] },
    });
    const departmentId = body.internalDepartments.departments[0]?.id ?? '';
    const moved = await moveStaff(hr, entryId, departmentId);
    expect([moved.status, moved.body.unit?.internalDepartment?.name]).toEqual([200, '内科']);
    expect((await moveStaff(hr, entryId, departmentId)).status).toBe(200);
    expect((await inboxOf(person)).map(({ text }) => text)).toEqual([
      `${unit.name}更正了您的内设机构。请在“我的信息”中核对，有误的可以自行修改。`,
    ]);
    expect((await readOwn(person)).body.changes).toMatchObject([
      { field: 'internalDepartment', before: null, after: '内科', by: `${unit.name}人事` },
    ]);
    const { hr: stranger } = await newStaff();
    expect((await moveStaff(stranger, entryId, departmentId)).status).toBe(404);

    const { knex } = stack.database;
    await knex('membership')
      .where({ id: membershipId })
      .update({ ended_at: new Date(), end_reason: 'retired' });
    expect((await readStaff(hr, entryId)).body.unit).toMatchObject({
      ...{ id: unit.id, internalDepartment: { name: '内科' }, internalDepartments: [] },
    });
    expect((await moveStaff(hr, entryId, departmentId)).status).toBe(404);
  });
});

describe('R-I7 who may not', () => {
  test('another unit’s HR account, the department’s, and the unit’s own once the person has left', async () => {
    const { unit, hr, person, entryId } = await newStaff();
    const { hr: stranger } = await newStaff();
    const { knex } = stack.database;
    const { parent_id: above } = await knex('institution')
      .where({ id: unit.id })
      .first<{ parent_id: string }>('parent_id');
    const department = await hrOf(stack, above, '壬示例');
    for (const other of [stranger, department]) {
      expect(refusalOf(await readStaff(other, entryId))).toEqual({ status: 404, code: 'not-found' });
      expect(refusalOf(await correctStaff(other, entryId, 0))).toEqual({ status: 404, code: 'not-found' });
    }
    await knex('roster_entry').where({ id: entryId }).update(leaving);
    expect((await readStaff(hr, entryId)).status).toBe(404);
    expect((await correctStaff(hr, entryId, 0)).status).toBe(404);
    expect((await readOwn(person)).body.version).toBe(0);
  });

  test('a 卫生院 runs the staff of its village clinics, and another 卫生院 doesn’t (R-J1)', async () => {
    const township = await addUnit(stack, 'health-centre');
    const clinic = await addUnit(stack, 'health-centre', township.id);
    await stack.database.knex('institution').where({ id: clinic.id }).update({ kind: 'village-clinic' });
    const person = await newVerified(stack, '测示例');
    const { entryId } = await enterRoster(stack, person.id, clinic.id);
    expect((await readStaff(await hrOf(stack, township.id, '辛示例'), entryId)).status).toBe(200);
    const other = await addUnit(stack, 'health-centre');
    expect((await readStaff(await hrOf(stack, other.id, '辛示例'), entryId)).status).toBe(404);
  });

  test('whose right has ended, also at this very instant; of who leaves at this instant nothing is changed', async () => {
    const { hr, person, entryId } = await newStaff();
    const { knex } = stack.database;
    const role = () => ({ person_id: hr.id, ended_at: null });
    const ended = await meeting(hr, entryId, (trx) =>
      trx('role_holding').where(role()).update({ ended_at: new Date() }),
    );
    expect([refusalOf(ended), (ended.body as unknown as Problem).detail]).toEqual([
      { status: 403, code: 'no-permission' },
      '原来的账号刚刚被解除，没有保存。',
    ]);
    expect(refusalOf(await readStaff(hr, entryId))).toEqual({ status: 403, code: 'no-permission' });
    expect(refusalOf(await correctStaff(hr, entryId, 0)).status).toBe(403);
    await knex('role_holding').where({ person_id: hr.id }).update({ ended_at: null });
    const left = await meeting(hr, entryId, (trx) =>
      trx('roster_entry').where({ id: entryId }).update(leaving),
    );
    expect(refusalOf(left)).toEqual({ status: 404, code: 'not-found' });
    expect((await readOwn(person)).body).toMatchObject({ version: 0, changes: [] });
  });
});

const leaving = { left_at: new Date(), left_how: 'removed', left_on: new Date() };

/** Something that is committed while a correction waits for it. */
async function meeting(hr: Visitor, entryId: string, work: (trx: Knex.Transaction) => PromiseLike<unknown>) {
  const trx = await stack.database.knex.transaction();
  await work(trx);
  const correction = correctStaff(hr, entryId, 0);
  await untilSomeoneWaits(stack.database.knex);
  await trx.commit();
  return await correction;
}
