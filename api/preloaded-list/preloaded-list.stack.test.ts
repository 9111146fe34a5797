import { Workbook } from 'exceljs';
import type { Problem } from '../../contracts/problems';
import type { PreloadedRow } from '../../contracts/preloaded-list';
import { enterRoster } from '../../db/enter-roster';
import { leaveRoster } from '../../db/leave-roster';
import { refusalOf } from '../../test/api-client';
import { newHolder, type Visitor } from '../../test/identity-steps';
import { rowsOf } from '../../test/preload-import-steps';
import { addPerson, newListOwner, newPerson, search } from '../../test/preloaded-list-steps';
import { startStack, type Stack } from '../../test/stack';
import { newKey } from '../../test/unit-account-steps';
import { countRows } from './search-rows';

let stack: Stack;
let hr: Visitor;
let unitId: string;
beforeAll(async () => void (stack = await startStack({ worker: false })));
beforeEach(async () => void ({ hr, id: unitId } = await newListOwner(stack)));
afterAll(() => stack.stop());

const change = ({ client }: Visitor, id: string, version: number, values: object, headers = newKey()) =>
  client.call<PreloadedRow>('PUT', `/api/preloaded-rows/${id}`, { body: { version, values }, headers });

const remove = ({ client }: Visitor, id: string, headers = newKey()) =>
  client.call('DELETE', `/api/preloaded-rows/${id}`, { headers });

/** What an edit sends that leaves number and phone as they are. */
const untold = (person: object): object => ({ ...person, documentNumber: undefined, phone: undefined });

/** Somebody has bound and entered the roster by it. */
async function use(rowId: string): Promise<void> {
  const { knex } = stack.database;
  const [membership] = await knex('membership')
    .insert({ person_id: hr.id, institution_id: unitId })
    .returning<{ id: string }[]>('id');
  await knex('preloaded_row')
    .where({ id: rowId })
    .update({ used_at: knex.fn.now(), used_by_membership_id: membership?.id });
}

test('R-I1 one is added, masked in the list, and nowhere readable in the database', async () => {
  const person = newPerson({
    internalDepartment: ' 内科 ',
    post: 'professional',
    establishment: 'within',
    title: 'senior',
    phone: '138 0000 1001',
  });
  const { status, body } = await addPerson(hr, person);
  expect(status).toBe(200);
  const masked = `${person.documentNumber.slice(0, 4)}**********${person.documentNumber.slice(-4)}`;
  expect(body).toMatchObject({
    name: '测示例',
    documentNumberMasked: masked,
    internalDepartment: '内科',
    phoneMasked: '138****1001',
    version: 1,
    usedAt: null,
    availableActions: ['edit', 'delete'],
  });
  const { body: page } = await search(hr);
  expect(page).toMatchObject({ total: 1, items: [body] });
  const { rows } = await stack.database.knex.raw<{ rows: { text: string }[] }>(
    'select preloaded_row::text as text from preloaded_row where id = ?',
    [body.id],
  );
  expect(rows[0]?.text).not.toContain(person.documentNumber);
});

test('R-I1 the same press again is the same row; the same person again is told', async () => {
  const [person, key] = [newPerson(), newKey()];
  const first = await addPerson(hr, person, 'in-service', key);
  expect((await addPerson(hr, person, 'in-service', key)).body).toEqual(first.body);
  const again = await addPerson(hr, { ...person, name: '测示例' });
  expect(refusalOf(again)).toEqual({ status: 409, code: 'already-exists' });
  const retired = (await addPerson(hr, person, 'retired')).body as unknown as Problem;
  expect(retired.detail).toBe('已在预传在职名单中，请先在该名单中删除。');
  // Another unit expects them too: whoever they bind to lets them in.
  const { hr: other } = await newListOwner(stack);
  expect((await addPerson(other, person)).status).toBe(200);
});

test('R-I1 two who add the same person at once: one row', async () => {
  const person = newPerson();
  const answers = await Promise.all([addPerson(hr, person), addPerson(hr, person)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await search(hr)).body.total).toBe(1);
});

test('R-I1 what is typed wrong is told field by field', async () => {
  const { status, body } = await addPerson(
    hr,
    newPerson({ name: '测', documentNumber: '42010619900101001', phone: '12' }),
  );
  expect(status).toBe(400);
  expect((body as unknown as Problem).fields?.map(({ path }) => path)).toEqual([
    '/values/name',
    '/values/documentNumber',
    '/values/phone',
  ]);
});

test('R-I1 an edit keeps what isn’t told, and never writes over somebody else’s', async () => {
  const person = newPerson({ phone: '13800001001' });
  const { body: row } = await addPerson(hr, person);
  const values = { ...untold(person), title: 'junior' };
  const changed = await change(hr, row.id, 1, values);
  expect(changed.body).toMatchObject({
    title: 'junior',
    version: 2,
    documentNumberMasked: row.documentNumberMasked,
    phoneMasked: row.phoneMasked,
  });
  expect(refusalOf(await change(hr, row.id, 1, values))).toEqual({ status: 409, code: 'changed-elsewhere' });
  const cleared = await change(hr, row.id, 2, { ...values, phone: null });
  expect(cleared.body.phoneMasked).toBeNull();
  const other = await change(hr, row.id, 3, { ...values, documentType: 'passport' });
  expect((other.body as unknown as Problem).fields).toEqual([
    { path: '/values/documentNumber', message: expect.stringContaining('请填写新的证件号码') as string },
  ]);
  const { body: second } = await addPerson(hr);
  const taken = await change(hr, second.id, 1, { ...values, documentNumber: person.documentNumber });
  expect(refusalOf(taken)).toEqual({ status: 409, code: 'already-exists' });
});

test('R-I1 a used row stays as it is; another unit’s isn’t there', async () => {
  const { body: row } = await addPerson(hr);
  const { hr: stranger } = await newListOwner(stack);
  const values = untold(newPerson());
  expect((await change(stranger, row.id, 1, values)).status).toBe(404);
  expect((await remove(stranger, row.id)).status).toBe(404);
  await use(row.id);
  expect((await search(hr)).body.items).toMatchObject([{ availableActions: [] }]);
  expect(refusalOf(await change(hr, row.id, 1, values))).toEqual({ status: 409, code: 'not-allowed-now' });
  expect((await remove(hr, row.id)).status).toBe(409);
});

test('R-I1 deleted once, and asked for again with the same key it is the same deletion', async () => {
  const { body: row } = await addPerson(hr);
  const key = newKey();
  const answers = await Promise.all([remove(hr, row.id, key), remove(hr, row.id, key)]);
  answers.push(await remove(hr, row.id, key));
  expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [200, { deleted: 1 }]));
  expect((await remove(hr, row.id)).status).toBe(404);
  const log = await stack.database.knex('access_event').where({ subject: `preloaded-row/${row.id}` });
  expect(log.map(({ action }: { action: string }) => action)).toEqual([
    'preloaded-row.added',
    'preloaded-row.deleted',
  ]);
});

test('R-I6 a list is searched by name and whole number, filtered, and paged', async () => {
  const { documentNumber } = newHolder();
  await addPerson(hr, newPerson({ name: '丙示例', documentNumber }));
  const { body: used } = await addPerson(hr, newPerson({ name: '丁示例' }));
  await addPerson(hr, newPerson({ name: '戊·示例' }));
  await addPerson(hr, newPerson({ name: '退示例' }), 'retired');
  await use(used.id);
  const names = async (filter = {}) => (await search(hr, filter)).body.items.map(({ name }) => name);
  expect(await names()).toEqual(['戊·示例', '丁示例', '丙示例']);
  expect(await names({ name: '戊.示' })).toEqual(['戊·示例']);
  expect(await names({ documentNumber: ` ${documentNumber.toLowerCase()}` })).toEqual(['丙示例']);
  expect(await names({ documentNumber: documentNumber.slice(0, 17) })).toEqual([]);
  expect(await names({ used: true })).toEqual(['丁示例']);
  expect(await names({ used: false, name: '例' })).toEqual(['戊·示例', '丙示例']);
  const { body: first } = await search(hr, {}, 'in-service', { limit: 2 });
  const { body: second } = await search(hr, {}, 'in-service', { limit: 2, cursor: first.nextCursor });
  expect([first.items.length, second.items.map(({ name }) => name), second.nextCursor]).toEqual([
    2,
    ['丙示例'],
    undefined,
  ]);
});

test('R-I6 a list is sorted by name or by when it was loaded, and so are its pages and its export', async () => {
  for (const name of ['丁示例', 'Bo Example', '丙示例', 'an Example'])
    await addPerson(hr, newPerson({ name }));
  const namesBy = async (sort: string): Promise<string[]> => {
    const found: string[] = [];
    let cursor: string | null | undefined;
    do {
      const { body } = await search(hr, {}, 'in-service', { sort, limit: 3, ...(cursor && { cursor }) });
      found.push(...body.items.map(({ name }) => name));
      cursor = body.nextCursor;
    } while (cursor);
    return found;
  };
  const byName = ['an Example', 'Bo Example', '丁示例', '丙示例'];
  expect(await namesBy('name')).toEqual(byName);
  expect(await namesBy('name-descending')).toEqual([...byName].reverse());
  expect(await namesBy('oldest')).toEqual(['丁示例', 'Bo Example', '丙示例', 'an Example']);
  const answer = await hr.client.post<Buffer>('/api/preloaded-lists/in-service/export.xlsx', {
    ...{ filter: {}, sort: 'name' },
  });
  expect((await rowsOf(answer.body)).slice(1).map(([name]) => name)).toEqual(byName);
});

test('R-I6 used and unused are counted in indexes of their own', async () => {
  const { knex } = stack.database;
  const text = await knex.transaction(async (trx) => {
    await trx.raw('set local enable_seqscan = off');
    const asked: { sql: string; bindings: string[] }[] = [];
    trx.on('query', (query: (typeof asked)[number]) => asked.push(query));
    await countRows(trx, { institutionId: unitId, roster: 'in-service' });
    const plan = await trx.raw<{ rows: object[] }>(
      `explain ${asked[0]?.sql.replace(/\$\d+/g, '?')}`,
      asked[0]?.bindings ?? [],
    );
    return JSON.stringify(plan.rows);
  });
  expect(text).toContain('preloaded_row_unused');
  expect(text).toContain('preloaded_row_used');
});

test('R-I1 R-S3 where the right ends while a list is exported, so does the file', async () => {
  await addPerson(hr);
  const { knex } = stack.database;
  const held = await knex.transaction();
  await held.raw('lock table preloaded_row in access exclusive mode');
  const download = hr.client.post('/api/preloaded-lists/in-service/export.xlsx', { filter: {} }).then(
    () => 'whole',
    () => 'broken off',
  );
  const waits = () =>
    knex.raw<{ rows: object[] }>(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
  while ((await waits()).rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await knex('role_holding').where({ person_id: hr.id }).update({ ended_at: knex.fn.now() });
  await held.rollback();
  expect(await download).toBe('broken off');
});

test('R-I4 R-V3 who leaves the roster leaves nothing of number and phone in the list', async () => {
  const { knex } = stack.database;
  const { body: row } = await addPerson(hr, newPerson({ phone: '13800001001' }));
  await use(row.id);
  const { membershipId } = await knex('preloaded_row')
    .where({ id: row.id })
    .first<{ membershipId: string }>('used_by_membership_id as membershipId');
  const bound = { membershipId, personId: hr.id, institutionId: unitId };
  await knex.transaction(async (trx) => {
    const id = await enterRoster(trx, {
      ...bound,
      roster: 'in-service',
      name: '测示例',
      way: 'preloaded-list',
    });
    await leaveRoster(trx, { ...bound, id }, { how: 'removed', on: '2026-11-20', reason: Buffer.from('') });
  });
  expect((await search(hr)).body.items).toMatchObject([
    { name: '测示例', documentNumberMasked: null, phoneMasked: null },
  ]);
  const exported = await hr.client.post<Buffer>('/api/preloaded-lists/in-service/export.xlsx', {
    filter: {},
  });
  expect((await rowsOf(exported.body))[1]?.slice(0, 3)).toEqual(['测示例', '身份证', '']);
});

test('R-I1 clearing takes the unused alone, and only as many as were told', async () => {
  const { body: used } = await addPerson(hr);
  await use(used.id);
  await addPerson(hr);
  await addPerson(hr, newPerson(), 'retired');
  const clear = (unused: number) =>
    hr.client.post<{ deleted: number }>('/api/preloaded-lists/in-service/clearance', { unused }, newKey());
  expect(refusalOf(await clear(2))).toEqual({ status: 409, code: 'changed-elsewhere' });
  expect((await clear(1)).body).toEqual({ deleted: 1 });
  expect((await search(hr)).body.items).toMatchObject([{ id: used.id }]);
  expect((await search(hr, {}, 'retired')).body.total).toBe(1);
  const counts = await hr.client.get('/api/preloaded-lists/in-service');
  expect(counts.body).toEqual({ unused: 0, used: 1 });
});

test('R-I1 R-S3 the export has what is filtered, formulas as text, and is written down with its filters', async () => {
  const person = newPerson({ name: '甲示例', internalDepartment: '=HYPERLINK("http://127.0.0.1","内科")' });
  await addPerson(hr, person);
  await addPerson(hr, newPerson({ name: '乙示例' }));
  const answer = await hr.client.post<Buffer>('/api/preloaded-lists/in-service/export.xlsx', {
    filter: { name: '甲' },
  });
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('预传在职名单.xlsx'));
  const workbook = new Workbook();
  await workbook.xlsx.load(answer.body as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet('预传在职名单');
  expect(sheet?.rowCount).toBe(2);
  const texts = ['A2', 'B2', 'C2', 'D2'].map((cell) => sheet?.getCell(cell).value);
  expect(texts).toEqual(['甲示例', '身份证', person.documentNumber, person.internalDepartment]);
  expect(sheet?.getCell('D2').formula).toBeUndefined();
  expect(sheet?.getCell('C2').numFmt).toBe('@');
  const log = await stack.database
    .knex('access_event')
    .where({ person_id: hr.id, action: 'preloaded-list.exported' });
  expect(log).toMatchObject([{ detail: { roster: 'in-service', isByName: true } }]);
  expect(JSON.stringify(log)).not.toContain('示例');
});

test('R-I1 the template has drop-downs and rules', async () => {
  const { body } = await hr.client.get<Buffer>('/api/preloaded-lists/retired/template.xlsx');
  const workbook = new Workbook();
  await workbook.xlsx.load(body as unknown as ArrayBuffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['预传退休名单', '填写说明']);
  const [sheet] = workbook.worksheets;
  expect(sheet?.getRow(1).values).toEqual([
    undefined,
    ...['姓名', '证件类型', '证件号码', '内设机构', '岗位', '编制', '职称', '手机'],
  ]);
  expect(sheet?.getCell('B2').dataValidation).toMatchObject({ type: 'list' });
});
