import type { Page } from '../../contracts/page';
import type { FoundStaff } from '../../contracts/staff-query';
import type { StaffStatistics } from '../../contracts/staff-statistics';
import { maskDocumentNumber } from '../../domain/mask';
import { createEncryption } from '../../runtime/encryption';
import { refusalOf } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import { enterRoster, nurseDetails, saveOwn } from '../../test/personal-details-steps';
import { unitOf } from '../../test/roster-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newKey, newVerified, type TestUnit } from '../../test/unit-account-steps';

let stack: Stack;
let department: TestUnit;
let unit: TestUnit;
let hr: Visitor;
let clerkAbove: Visitor;
beforeAll(async () => {
  stack = await startStack({ worker: false });
  department = await addUnit(stack, 'department');
  unit = await addUnit(stack, 'hospital', department.id);
  hr = await newClerk(stack, unit.id);
  clerkAbove = await newClerk(stack, department.id);
});
afterAll(() => stack.stop());

/** Somebody in a roster, under a name of their own. */
async function newStaff(name: string, institutionId = unit.id, roster?: 'retired') {
  const person = await newVerified(stack, name);
  const { entryId } = await enterRoster(stack, person.id, institutionId, roster);
  const { knex } = stack.database;
  await knex('roster_entry').where({ id: entryId }).update({ name, name_normalised: name });
  const row = await knex('person')
    .where({ id: person.id })
    .first<{ number: Buffer }>('document_number_enc as number');
  const { encryption } = stack.config.keys;
  return { ...person, entryId, documentNumber: createEncryption(encryption).decryptText(row.number) };
}

const search = (who: Visitor, filter: object = {}, institutionId = unit.id, page: object = {}) =>
  who.client.post<Page<FoundStaff>>(`/api/institutions/${institutionId}/staff/search`, { filter, ...page });
const namesOf = ({ body }: { body: Page<FoundStaff> }) => body.items.map(({ name }) => name);
const logOf = ({ id }: Visitor, action: string) =>
  stack.database
    .knex('access_event')
    .where({ person_id: id, action })
    .orderBy('id')
    .select<{ subject: string; detail: object }[]>('subject', 'detail');

test('R-K2 who is in the unit’s rosters is found by 身份类型, name and number, masked, page by page', async () => {
  const nurse = await newStaff('甲查示例');
  await saveOwn(nurse, 0, nurseDetails);
  await newStaff('乙查示例');
  await newStaff('丙查示例', unit.id, 'retired');

  const [first] = (await search(hr, { name: '甲查' })).body.items;
  const { documentNumber: number } = nurse;
  expect(first).toEqual({
    ...{ id: nurse.entryId, roster: 'in-service', identityType: 'in-service', name: '甲查示例' },
    ...{ sex: expect.stringMatching(/^(fe)?male$/) as string, documentType: 'id-card' },
    documentNumberMasked: maskDocumentNumber(number),
    bornIn: `${number.slice(6, 10)}-${number.slice(10, 12)}`,
    unit: { id: unit.id, name: unit.name },
  });
  expect(namesOf(await search(hr, { documentNumber: number }))).toEqual(['甲查示例']);
  expect(namesOf(await search(hr, { identityType: 'in-service', name: '查示例' }))).toEqual(['甲查示例']);
  // Retired is the unit's word, whatever the person has said or not.
  expect(namesOf(await search(hr, { identityType: 'retired' }))).toEqual(['丙查示例']);

  const all = { name: '查示例' };
  const { body: one } = await search(hr, all, unit.id, { limit: 2 });
  const { body: two } = await search(hr, all, unit.id, { limit: 2, cursor: one.nextCursor });
  expect([one.total, two.nextCursor]).toEqual([3, undefined]);
  expect([...one.items, ...two.items].map(({ name }) => name).sort()).toEqual(
    ['甲查示例', '乙查示例', '丙查示例'].sort(),
  );
});

test('R-K2 R-S3 a department finds those of everything under it, nobody those of another; each query is written down without what was typed', async () => {
  const other = await addUnit(stack, 'hospital');
  await newStaff('丁隔示例', other.id);
  await newStaff('戊隔示例');
  const filter = { scope: 'subtree', name: '隔示例' };
  expect(namesOf(await search(clerkAbove, filter, department.id))).toEqual(['戊隔示例']);
  expect(namesOf(await search(clerkAbove, { name: '隔示例' }, unit.id))).toEqual(['戊隔示例']);
  expect(namesOf(await search(clerkAbove, { name: '戊隔' }, unit.id))).toEqual(['戊隔示例']);
  expect(refusalOf(await search(hr, {}, other.id))).toEqual({ status: 404, code: 'not-found' });
  expect(refusalOf(await search(hr, {}, department.id))).toEqual({ status: 404, code: 'not-found' });
  expect(await logOf(clerkAbove, 'staff.queried')).toEqual([
    { subject: `staff/${department.id}`, detail: { scope: 'subtree', isByName: true } },
    { subject: `staff/${unit.id}`, detail: { scope: 'unit', isByName: true } },
    { subject: `staff/${unit.id}`, detail: { scope: 'unit', isByName: true } },
  ]);
});

describe('R-I4 VIP 权限', () => {
  const figures = ({ client }: Visitor) =>
    client.get<StaffStatistics>('/api/unit/staff-statistics?roster=in-service');
  const people = ({ client }: Visitor, filter: object = {}) =>
    client.post<Page<FoundStaff>>('/api/unit/staff/search', { filter });
  const grant = (entryId: string, isGranted: boolean) =>
    hr.client.call('PUT', `/api/roster/${entryId}/query-right`, { body: { isGranted }, headers: newKey() });

  test('reads the figures and people of the own unit, masked and written down, as long as it lasts', async () => {
    const { entryId, ...reader } = await newStaff('己权示例');
    expect((await unitOf(reader)).mayQuery).toBe(false);
    expect([refusalOf(await figures(reader)), refusalOf(await people(reader))]).toEqual([
      { status: 404, code: 'not-found' },
      { status: 404, code: 'not-found' },
    ]);

    expect((await grant(entryId, true)).status).toBe(200);
    expect((await unitOf(reader)).mayQuery).toBe(true);
    expect((await figures(reader)).body).toMatchObject({
      ...{ institution: { id: unit.id }, scope: 'unit' },
    });
    const { body } = await people(reader, { name: '权示例' });
    expect(body.items).toMatchObject([{ name: '己权示例' }]);
    expect(body.items[0]?.documentNumberMasked).toBe(maskDocumentNumber(reader.documentNumber));
    expect([await logOf(reader, 'staff-statistics.viewed'), await logOf(reader, 'staff.queried')]).toEqual([
      [{ subject: `staff-statistics/${unit.id}`, detail: { roster: 'in-service' } }],
      [{ subject: `staff/${unit.id}`, detail: { scope: 'unit', isByName: true } }],
    ]);
    // From a figure to its people (R-K1), on the day that was chosen.
    const cell = { roster: 'in-service', day: '2026-11-22', block: 'all', key: null, column: 'total' };
    expect((await people(reader, { cell, name: '权示例' })).body.items).toHaveLength(1);
    expect((await people(reader, { cell: { ...cell, roster: 'retired' }, name: '权示例' })).body.total).toBe(
      0,
    );
    // Nothing of the console's: neither its lists nor its files.
    const exported = await reader.client.get(
      `/api/institutions/${unit.id}/staff-statistics/export.xlsx?roster=in-service`,
    );
    expect(exported.status).toBe(403);
    expect((await search(reader)).status).toBe(403);

    expect((await grant(entryId, false)).status).toBe(200);
    expect((await people(reader)).status).toBe(404);
  });

  test('ends with the entry', async () => {
    const { entryId, ...reader } = await newStaff('庚权示例');
    await grant(entryId, true);
    const removal = { body: { reason: '误审' }, headers: newKey() };
    expect((await hr.client.call('POST', `/api/roster/${entryId}/removal`, removal)).status).toBe(200);
    expect((await figures(reader)).status).toBe(404);
  });
});
