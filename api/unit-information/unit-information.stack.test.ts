import type { Home } from '../../contracts/home';
import type { Problem } from '../../contracts/problems';
import type { UnitHit } from '../../contracts/unit';
import { refusalOf } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newKey, newVerified, type TestUnit } from '../../test/unit-account-steps';
import {
  addressValues,
  basicValues,
  changeSubject,
  confirm,
  hrOf,
  readInformation,
  saveSection,
} from '../../test/unit-information-steps';

let stack: Stack;
let department: TestUnit;
let clerk: Visitor;
beforeAll(async () => {
  stack = await startStack({ worker: false });
  department = await addUnit(stack, 'department');
  clerk = await newClerk(stack, department.id);
});
afterAll(() => stack.stop());

/** A hospital of its own under the department, and its HR account. */
async function newHospital(name = '甲示例') {
  const hospital = await addUnit(stack, 'hospital', department.id);
  return { ...hospital, hr: await hrOf(stack, hospital.id, name) };
}
const fieldsOf = ({ body }: { body: unknown }) => (body as Problem).fields?.map(({ path }) => path);
const homeOf = async ({ client }: Visitor) => (await client.get<Home>('/api/console/home')).body.unit;
const namesOf = (names: string[], version = 0) => ({ version, isNone: names.length === 0, names });

test('R-E5 a unit fills in its sections, confirms the whole, and is 已完善; its home says what is still to do', async () => {
  const { id, hr } = await newHospital();
  const everything = ['basic', 'other-names', 'address', 'internal-departments', 'confirmation'];
  const { body: fresh } = await readInformation(hr, id);
  expect(fresh).toMatchObject({
    state: 'incomplete',
    todo: everything,
    availableActions: ['edit', 'confirm'],
  });
  expect(fresh.subject.values).toMatchObject({ kind: 'hospital', affiliation: 'county' });
  expect((await homeOf(hr))?.information).toEqual({ state: 'incomplete', todo: everything });
  const early = await confirm(hr, fresh);
  expect([refusalOf(early).code, (early.body as unknown as Problem).detail]).toEqual([
    'not-allowed-now',
    '还有内容没有完善：基本信息、其他名称、地址信息、内设机构。请先填写并保存，再确认。',
  ]);

  const basic = basicValues();
  const saved = await saveSection(hr, 'basic', { version: 0, values: basic });
  expect([saved.status, saved.body.basic]).toMatchObject([
    200,
    { version: 1, values: basic, savedBy: '甲示例' },
  ]);
  await saveSection(hr, 'other-names', namesOf([]));
  await saveSection(hr, 'address', { version: 0, values: addressValues });
  const departments = [{ name: '内科', isRetired: false }];
  const { body: whole } = await saveSection(hr, 'internal-departments', {
    version: 0,
    isNone: false,
    departments,
  });
  expect(whole.todo).toEqual(['confirmation']);

  const { body: done } = await confirm(hr, whole);
  expect(done).toMatchObject({ state: 'complete', todo: [], confirmedAt: expect.any(String) as string });
  expect((await homeOf(hr))?.information).toEqual({ state: 'complete', todo: [] });

  const looks = stack.database.knex('access_event').where({ subject: `institution/${id}`, person_id: hr.id });
  const written = await looks.orderBy('id').select<{ action: string; detail: object }[]>('action', 'detail');
  expect(written.map(({ action }) => action)).toEqual([
    'unit-information.basic-saved',
    'unit-information.other-names-saved',
    'unit-information.address-saved',
    'unit-information.internal-departments-saved',
    'unit-information.confirmed',
  ]);
  expect(written[0]?.detail).toEqual({
    version: 1,
    changed: expect.stringContaining('legalRepresentative') as string,
  });
  expect(JSON.stringify(written)).not.toContain(basic.legalRepresentative);
});

describe('R-E5 each section saves by itself', () => {
  test('who saves on an older version is told who was first, and nothing is overwritten', async () => {
    // As from two windows: a unit has one administrator.
    const { hr } = await newHospital();
    const values = basicValues();
    await saveSection(hr, 'basic', { version: 0, values });
    const late = await saveSection(hr, 'basic', {
      version: 0,
      values: { ...values, foundedOn: '2000-01-01' },
    });
    expect(refusalOf(late)).toEqual({ status: 409, code: 'changed-elsewhere' });
    expect((late.body as unknown as Problem).detail).toMatch(
      /^“基本信息”已由甲示例于 \d{4}-\d\d-\d\d \d\d:\d\d 保存，您填写的内容尚未保存。/,
    );
    expect((await saveSection(hr, 'other-names', namesOf([]))).status).toBe(200);
    const over = await saveSection(hr, 'basic', {
      version: 1,
      values: { ...values, foundedOn: '2000-01-01' },
    });
    expect(over.body.basic).toMatchObject({ version: 2, savedBy: '甲示例' });
  });

  test('two at the same instant: one is saved; the same request sent again is done once', async () => {
    const { hr } = await newHospital();
    const [one, two] = await Promise.all(
      ['0719-3330001', '0719-3330002'].map((phone) =>
        saveSection(hr, 'address', { version: 0, values: { ...addressValues, phone } }),
      ),
    );
    expect([one?.status, two?.status].sort()).toEqual([200, 409]);
    const key = newKey();
    const body = { version: 1, values: { ...addressValues, phone: '0719-3330003' } };
    const answers = [
      await saveSection(hr, 'address', body, key),
      await saveSection(hr, 'address', body, key),
    ];
    expect(answers.map(({ status, body: { address } }) => [status, address.version])).toEqual([
      [200, 2],
      [200, 2],
    ]);
  });

  test('what is wrong is told at its field', async () => {
    const { hr } = await newHospital();
    const values = { ...basicValues(), creditCode: '1242', foundedOn: '2999-01-01' };
    const basic = await saveSection(hr, 'basic', { version: 0, values });
    expect([refusalOf(basic).code, fieldsOf(basic)]).toEqual([
      'invalid-request',
      ['/values/creditCode', '/values/foundedOn'],
    ]);
    const city = { ...addressValues, divisionCode: '420100', postcode: '' };
    expect(fieldsOf(await saveSection(hr, 'address', { version: 0, values: city }))).toEqual([
      '/values/divisionCode',
      '/values/postcode',
    ]);
    expect(fieldsOf(await saveSection(hr, 'other-names', { version: 0, isNone: false, names: [] }))).toEqual([
      '/isNone',
    ]);
  });

  test('a right that ended meanwhile saves nothing', async () => {
    const { id, hr } = await newHospital();
    await stack.database.knex('role_holding').where({ person_id: hr.id }).update({ ended_at: new Date() });
    const refused = await saveSection(hr, 'other-names', namesOf([]));
    expect(refusalOf(refused)).toEqual({ status: 403, code: 'no-permission' });
    expect((await readInformation(clerk, id)).body.otherNames.version).toBe(0);
  });
});

describe('R-E5 R-D3 names and credit codes', () => {
  test('other names are found by the search at once, change and go; no two units have the same', async () => {
    const { id, hr, code } = await newHospital();
    const person = await newVerified(stack, '丁示例');
    const search = async (name: string) =>
      (
        await person.client.get<{ items: UnitHit[] }>(
          `/api/unit/institutions?name=${encodeURIComponent(name)}`,
        )
      ).body.items.map((hit) => [hit.id, hit.otherName]);
    const first = `神农架示例（附属）学院${code}`;
    await saveSection(hr, 'other-names', namesOf([first, `示例康复中心${code}`]));
    expect(await search(`附属学院${code}`)).toEqual([[id, first]]);
    // Another spelling of the same, and one less.
    const again = `神农架示例附属学院${code}`;
    expect((await saveSection(hr, 'other-names', namesOf([again], 1))).body.otherNames.names).toEqual([
      again,
    ]);
    expect(await search(`康复中心${code}`)).toEqual([]);

    const { hr: rival } = await newHospital();
    const taken = await saveSection(rival, 'other-names', namesOf([`示例康复中心${code}`, first]));
    expect([refusalOf(taken).code, fieldsOf(taken)]).toEqual(['already-exists', ['/names/1']]);
    expect((await saveSection(rival, 'other-names', namesOf([`示例康复中心${code}`]))).status).toBe(200);
  });

  test('two units that take one name at the same instant: one has it', async () => {
    const [one, two] = await Promise.all([newHospital(), newHospital()]);
    const names = [`示例同名学院${one.code}`, `示例同名中心${one.code}`];
    const answers = await Promise.all([
      saveSection(one.hr, 'other-names', namesOf(names)),
      saveSection(two.hr, 'other-names', namesOf([...names].reverse())),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost && [refusalOf(lost).code, fieldsOf(lost)?.length]).toEqual(['already-exists', 2]);
  });

  test('a credit code belongs to one', async () => {
    const [one, two] = await Promise.all([newHospital(), newHospital()]);
    const values = basicValues();
    expect((await saveSection(one.hr, 'basic', { version: 0, values })).status).toBe(200);
    const taken = await saveSection(two.hr, 'basic', { version: 0, values });
    expect([refusalOf(taken).code, fieldsOf(taken)]).toEqual(['already-exists', ['/values/creditCode']]);
  });
});

describe('R-E5 the department', () => {
  test('reads its direct subordinates, nobody reads a stranger, and neither changes what is the unit’s', async () => {
    const { id, hr } = await newHospital();
    const seen = await readInformation(clerk, id);
    expect([seen.status, seen.body.availableActions]).toEqual([200, ['change-subject']]);
    expect(refusalOf(await readInformation(hr, department.id))).toEqual({ status: 404, code: 'not-found' });
    const { hr: stranger } = await newHospital();
    expect((await readInformation(stranger, id)).status).toBe(404);
    const above = await addUnit(stack, 'department');
    const { knex } = stack.database;
    await knex('institution').where({ id: department.id }).update({ parent_id: above.id });
    const far = await newClerk(stack, above.id);
    expect((await readInformation(far, id)).status).toBe(404);
    await knex('institution').where({ id: department.id }).update({ parent_id: null });
    const values = { name: '神农架林区示例改名医院', kind: 'hospital' };
    expect((await changeSubject(hr, id, { version: 0, values })).status).toBe(404);
  });

  test('changes name and kind; the unit confirms anew, and one without medicine loses its code (R-E6)', async () => {
    const { id, hr, code } = await newHospital();
    await hr.client.post('/api/confirm-code/renewals', undefined, newKey());
    const old = `示例旧名学院${code}`;
    await saveSection(hr, 'other-names', namesOf([old]));
    const values = { name: old, kind: 'public-health' };
    const changed = await changeSubject(clerk, id, { version: 0, values });
    expect([changed.status, changed.body.subject.values]).toMatchObject([200, values]);
    // Its other name has become its name, and stays taken.
    expect(changed.body.otherNames.names).toEqual([]);
    expect((await hr.client.get('/api/confirm-code')).status).toBe(404);
    const { hr: rival } = await newHospital();
    expect(refusalOf(await saveSection(rival, 'other-names', namesOf([old]))).code).toBe('already-exists');

    expect(refusalOf(await changeSubject(clerk, id, { version: 0, values })).code).toBe('changed-elsewhere');
    const village = await changeSubject(clerk, id, {
      version: 1,
      values: { ...values, kind: 'village-clinic' },
    });
    expect([refusalOf(village).code, fieldsOf(village)]).toEqual(['invalid-request', ['/values/kind']]);
  });

  test('after its change a complete unit is 未完善 until it has confirmed', async () => {
    const { id, hr, code } = await newHospital();
    await saveSection(hr, 'basic', { version: 0, values: basicValues() });
    await saveSection(hr, 'other-names', namesOf([]));
    await saveSection(hr, 'address', { version: 0, values: addressValues });
    const { body } = await saveSection(hr, 'internal-departments', {
      version: 0,
      isNone: true,
      departments: [],
    });
    expect((await confirm(hr, body)).body.state).toBe('complete');
    const values = { name: `神农架林区示例更名医院${code}`, kind: 'hospital' };
    const { body: changed } = await changeSubject(clerk, id, { version: 0, values });
    expect(changed).toMatchObject({ state: 'incomplete', todo: ['confirmation'] });
    expect(refusalOf(await confirm(hr, body)).code).toBe('changed-elsewhere');
    expect((await confirm(hr, changed)).body.state).toBe('complete');
  });
});
