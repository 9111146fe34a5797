import type { Problem } from '../../contracts/problems';
import { personalDetailFields } from '../../contracts/personal-details-choices';
import { documentFacts } from '../../domain/document-facts';
import { refusalOf } from '../../test/api-client';
import { newHolder, type Visitor } from '../../test/identity-steps';
import { verify } from '../../test/login-steps';
import { enterRoster, nurseDetails, readOwn, readStaff, saveOwn } from '../../test/personal-details-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newKey, newVerified } from '../../test/unit-account-steps';
import { hrOf, saveSection } from '../../test/unit-information-steps';
import { newVisitor } from '../../test/identity-steps';
import { createEncryption } from '../../runtime/encryption';

let stack: Stack;
beforeAll(async () => void (stack = await startStack({ worker: false })));
afterAll(() => stack.stop());

const fieldsOf = ({ body }: { body: unknown }) => (body as Problem).fields?.map(({ path }) => path);
const logOf = ({ id }: Visitor) =>
  stack.database
    .knex('access_event')
    .where({ person_id: id })
    .whereLike('action', 'personal-details.%')
    .orderBy('id')
    .select<{ action: string; subject: string; detail: object }[]>('action', 'subject', 'detail');

describe('R-I7 我的信息 of the person', () => {
  test('is empty with sex and birth from the document, is kept, and each change has author and time', async () => {
    const person = await newVisitor(stack);
    const { documentNumber: number } = newHolder();
    const encryption = createEncryption(stack.config.keys.encryption);
    await verify({ ...stack, encryption }, person.id, { name: '测示例', number });
    const facts = documentFacts('id-card', number);
    const { body: fresh } = await readOwn(person);
    expect(fresh).toEqual({
      ...{ version: 0, savedAt: null, savedBy: null, values: {}, offered: {}, unit: null, changes: [] },
      ...{ name: '测示例', ...facts },
    });

    const saved = await saveOwn(person, 0);
    expect([saved.status, saved.body]).toMatchObject([
      200,
      { version: 1, savedBy: '本人', values: nurseDetails },
    ]);
    expect(saved.body.changes.map(({ field }) => field).sort()).toEqual([...personalDetailFields].sort());
    const { body: again } = await saveOwn(person, 1, { ...nurseDetails, title: 'intermediate' });
    expect(again).toMatchObject({ version: 2, values: { title: 'intermediate' } });
    expect(again.changes[0]).toEqual({
      ...{ field: 'title', before: 'junior', after: 'intermediate', by: '本人' },
      at: expect.any(String) as string,
    });

    const log = await logOf(person);
    expect(log.map(({ action, detail }) => [action, detail])).toEqual([
      ['personal-details.saved', { version: 1, changed: personalDetailFields.join(' ') }],
      ['personal-details.saved', { version: 2, changed: 'title' }],
    ]);
    expect(JSON.stringify(log)).not.toContain('intermediate');
  });

  test('what is no longer asked goes, and the history has it; what is the same is not saved again', async () => {
    const person = await newVerified(stack, '测示例');
    await saveOwn(person, 0);
    const { body: same } = await saveOwn(person, 1);
    expect([same.version, same.changes.length]).toEqual([1, personalDetailFields.length]);
    const { body: student } = await saveOwn(person, 1, { ...nurseDetails, identityType: 'medical-student' });
    expect(student.values).not.toHaveProperty('establishment');
    expect(student.changes.slice(0, 4).map(({ field, after }) => [field, after])).toEqual([
      ['establishment', null],
      ['post', null],
      ['title', null],
      ['identityType', 'medical-student'],
    ]);
  });

  test('what is missing or can’t be is told at its field, and nothing is kept', async () => {
    const person = await newVerified(stack, '测示例');
    const { identityType, nationality } = nurseDetails;
    expect(fieldsOf(await saveOwn(person, 0, { identityType, nationality }))).toEqual(
      personalDetailFields.slice(2).map((field) => `/values/${field}`),
    );
    const degree = await saveOwn(person, 0, { ...nurseDetails, education: 'secondary-vocational' });
    expect([refusalOf(degree).code, fieldsOf(degree)]).toEqual(['invalid-request', ['/values/degree']]);
    expect((await saveOwn(person, 0, { ...nurseDetails, ethnicity: '57' })).status).toBe(400);
    expect((await saveOwn(person, 0, { ...nurseDetails, sex: 'male' })).status).toBe(400);
    expect((await readOwn(person)).body.version).toBe(0);
  });

  test('of two at the same instant one is saved; the late one is told who and when; a retry is done once', async () => {
    const person = await newVerified(stack, '测示例');
    const answers = await Promise.all(
      ['junior', 'senior'].map((title) => saveOwn(person, 0, { ...nurseDetails, title })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect((late?.body as unknown as Problem).code).toBe('changed-elsewhere');
    expect((late?.body as unknown as Problem).detail).toMatch(
      /^这些信息已由本人于 \d{4}-\d\d-\d\d \d\d:\d\d 保存，您填写的内容尚未保存。/,
    );
    const key = newKey();
    const values = { ...nurseDetails, title: 'none' };
    const twice = [await saveOwn(person, 1, values, key), await saveOwn(person, 1, values, key)];
    expect(twice.map(({ status, body }) => [status, body.version])).toEqual([
      [200, 2],
      [200, 2],
    ]);
  });

  test('is one’s own: another sees nothing of it, and who isn’t 认证成功 has none', async () => {
    const [person, other] = [await newVerified(stack, '测示例'), await newVerified(stack, '测示例二')];
    await saveOwn(person, 0);
    expect((await readOwn(other)).body).toMatchObject({ version: 0, values: {}, changes: [] });
    const unit = await addUnit(stack, 'hospital');
    const { entryId } = await enterRoster(stack, person.id, unit.id);
    expect(refusalOf(await readStaff(other, entryId))).toEqual({ status: 403, code: 'no-permission' });
    const stranger = await newVisitor(stack);
    expect(refusalOf(await readOwn(stranger))).toEqual({ status: 403, code: 'no-permission' });
    expect(refusalOf(await saveOwn(stranger, 0))).toEqual({ status: 403, code: 'no-permission' });
  });
});

test('R-I7 R-C2 内设机构 is the membership’s: chosen where the unit is, shown and kept here under its name', async () => {
  const unit = await addUnit(stack, 'hospital');
  const hr = await hrOf(stack, unit.id, '辛示例');
  const names = ['内科', '外科'].map((name) => ({ name, isRetired: false }));
  const { body } = await saveSection(hr, 'internal-departments', {
    ...{ version: 0, isNone: false, departments: names },
  });
  const [inner, outer] = body.internalDepartments.departments;
  const person = await newVerified(stack, '测示例');
  await enterRoster(stack, person.id, unit.id);
  const choose = (internalDepartmentId?: string) =>
    person.client.call('PUT', '/api/unit/internal-department', {
      body: { internalDepartmentId },
      headers: newKey(),
    });
  await choose(inner?.id);
  await choose(inner?.id);
  await choose(outer?.id);
  const { body: own } = await readOwn(person);
  expect(own.unit).toMatchObject({
    ...{ id: unit.id, internalDepartment: { name: '外科' } },
    internalDepartments: [{ name: '内科' }, { name: '外科' }],
  });
  expect(own.changes.map(({ field, before, after, by }) => [field, before, after, by])).toEqual([
    ['internalDepartment', '内科', '外科', '本人'],
    ['internalDepartment', null, '内科', '本人'],
  ]);
});
