import type { BoundUnit, MyUnit } from '../../contracts/unit';
import type { ConfirmCode } from '../../contracts/confirm-code';
import type { InternalDepartment, InternalDepartmentName } from '../../contracts/unit-information';
import type { Problem } from '../../contracts/problems';
import { refusalOf } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import { startStack, type Stack } from '../../test/stack';
import { untilSomeoneWaits } from '../../test/lock-wait';
import { addUnit, newKey, newVerified } from '../../test/unit-account-steps';
import { hrOf, readInformation, saveSection } from '../../test/unit-information-steps';

let stack: Stack;
beforeAll(async () => void (stack = await startStack({ worker: false })));
afterAll(() => stack.stop());

async function newHospital() {
  const { id } = await addUnit(stack, 'hospital', (await addUnit(stack, 'department')).id);
  const hr = await hrOf(stack, id, '甲示例');
  const code = (await hr.client.post<ConfirmCode>('/api/confirm-code/renewals', undefined, newKey())).body
    .code;
  return { id, hr, code };
}
type Typed = Partial<InternalDepartment> & { name: string };
const save = async (hr: Visitor, version: number, departments: readonly Typed[]) =>
  saveSection(hr, 'internal-departments', {
    version,
    isNone: false,
    departments: departments.map(({ id, name, isRetired = false }) => ({
      ...(id && { id }),
      name,
      isRetired,
    })),
  });
const bind = ({ client }: Visitor, body: object) =>
  client.post<BoundUnit>('/api/unit/binding', body, newKey());
const choicesOf = async ({ client }: Visitor, id: string) =>
  (await client.get<{ items: InternalDepartmentName[] }>(`/api/unit/institutions/${id}/internal-departments`))
    .body.items;

test('R-E5 internal departments are ordered, renamed and retired, and keep who they are', async () => {
  const { hr } = await newHospital();
  const { body: first } = await save(hr, 0, [{ name: '内科' }, { name: '外科' }, { name: '护理部' }]);
  const [inner, outer, nursing] = first.internalDepartments.departments;
  if (!inner || !outer || !nursing) throw new Error('three were saved');
  // Two exchange their names, one is retired, one is new and first.
  const { body: second } = await save(hr, 1, [
    { name: '急诊科' },
    { ...outer, name: '内科' },
    { ...inner, name: '外科' },
    { ...nursing, isRetired: true },
  ]);
  expect(second.internalDepartments.departments).toMatchObject([
    { name: '急诊科' },
    { id: outer.id, name: '内科' },
    { id: inner.id, name: '外科' },
    { id: nursing.id, name: '护理部', isRetired: true },
  ]);
  const forgotten = await save(hr, 2, [{ name: '急诊科' }]);
  expect(refusalOf(forgotten)).toEqual({ status: 400, code: 'invalid-request' });
  const { hr: stranger } = await newHospital();
  expect((await save(stranger, 0, [{ ...inner, name: '骨科' }])).status).toBe(400);
});

test('R-E5 300 internal departments are in use at most, said so; those retired leave room for others', async () => {
  const { hr } = await newHospital();
  const names = Array.from({ length: 301 }, (_, at) => ({ name: `示例科室${at + 1}` }));
  const { body: full, status } = await save(hr, 0, names.slice(0, 300));
  expect(status).toBe(200);
  const saved = full.internalDepartments.departments;
  const [first, ...others] = saved;
  if (!first) throw new Error('300 were saved');
  const more = await save(hr, 1, [...saved, { name: '示例科室301' }]);
  expect((more.body as unknown as Problem).fields).toEqual([
    { path: '/departments', message: '使用中的内设机构最多 300 个，现有 301 个，请停用不再使用的。' },
  ]);
  const instead = await save(hr, 1, [{ ...first, isRetired: true }, ...others, { name: '示例科室301' }]);
  expect([instead.status, instead.body.internalDepartments.departments.length]).toEqual([200, 301]);
});

test('R-E6 a new confirm code waits for the change that makes the unit no medical one, and then isn’t made', async () => {
  const { id, hr, code } = await newHospital();
  expect(code).not.toBeNull();
  const { knex } = stack.database;
  const change = await knex.transaction();
  await change('institution').where({ id }).update({ kind: 'public-health', is_medical: false });
  await change('confirm_code')
    .where({ institution_id: id })
    .update({ voided_at: change.fn.now(), code_enc: null });
  const renewal = hr.client.post('/api/confirm-code/renewals', undefined, newKey());
  await Promise.race([untilSomeoneWaits(knex), renewal]);
  await change.commit();
  expect(refusalOf(await renewal)).toEqual({ status: 404, code: 'not-found' });
  expect(await knex('confirm_code').where({ institution_id: id }).whereNull('voided_at')).toEqual([]);
});

test('R-E5 R-C2 the staff choose theirs when they bind, keep it when it is retired, and change it', async () => {
  const { id, hr, code } = await newHospital();
  const staff = await newVerified(stack, '乙示例');
  const early = await newVerified(stack, '丙示例');
  const confirmCode = code ?? '';
  await bind(early, { institutionId: id, confirmCode });
  const { body: saved } = await save(hr, 0, [{ name: '内科' }, { name: '外科' }]);
  const [inner, outer] = saved.internalDepartments.departments;
  if (!inner || !outer) throw new Error('two were saved');
  expect(await choicesOf(staff, id)).toEqual([
    { id: inner.id, name: '内科' },
    { id: outer.id, name: '外科' },
  ]);

  const without = await bind(staff, { institutionId: id, confirmCode });
  expect((without.body as unknown as Problem).fields).toEqual([
    { path: '/internalDepartmentId', message: '请选择您所在的内设机构（部门、科室）。' },
  ]);
  const bound = await bind(staff, { institutionId: id, confirmCode, internalDepartmentId: outer.id });
  expect([bound.status, bound.body.internalDepartment]).toEqual([200, { id: outer.id, name: '外科' }]);

  await save(hr, 1, [inner, { ...outer, name: '普通外科', isRetired: true }]);
  expect((await readInformation(hr, id)).body.internalDepartments.departments).toMatchObject([
    { staffCount: 0 },
    { name: '普通外科', isRetired: true, staffCount: 1 },
  ]);
  const mine = async ({ client }: Visitor) => (await client.get<MyUnit>('/api/unit')).body.unit;
  expect((await mine(staff))?.internalDepartment).toEqual({ id: outer.id, name: '普通外科' });
  expect(await mine(early)).toMatchObject({ internalDepartment: null, hasInternalDepartments: true });

  const choose = (who: Visitor, internalDepartmentId: string) =>
    who.client.call<BoundUnit>('PUT', '/api/unit/internal-department', {
      body: { internalDepartmentId },
      headers: newKey(),
    });
  expect(refusalOf(await choose(early, outer.id)).code).toBe('invalid-request');
  expect((await choose(early, inner.id)).body.internalDepartment).toEqual({ id: inner.id, name: '内科' });
  const { hr: stranger } = await newHospital();
  expect(refusalOf(await choose(stranger, inner.id)).code).toBe('not-allowed-now');
});
