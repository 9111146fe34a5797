import { Workbook } from 'exceljs';
import type { Problem } from '../../contracts/problems';
import type { IssueListRow } from '../../contracts/unit-account';
import type { Answer } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, issue, newClerk, type TestUnit } from '../../test/unit-account-steps';
import { newDepartment } from '../../test/unit-rows';

let stack: Stack;
let department: TestUnit;
let clerk: Visitor;
beforeAll(async () => {
  stack = await startStack();
  ({ department, clerk } = await newDepartment(stack));
});
afterAll(() => stack.stop());

async function sheetOf(rows: unknown[][]): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.addWorksheet('名单').addRows(rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function check<T = { rows: IssueListRow[] }>(bytes: Buffer, who = clerk): Promise<Answer<T>> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'list.xlsx');
  return who.client.call<T>('POST', '/api/unit-accounts/issue-lists', { form });
}

const headings = ['机构编码', '机构名称'];
const nameOf = ({ code }: TestUnit): string => `神农架林区示例医院${code}`;

test('R-E1 the template has the direct subordinates without an account, and checks as it is', async () => {
  const above = await addUnit(stack, 'department');
  const [first, second, issued] = [
    await addUnit(stack, 'hospital', above.id),
    await addUnit(stack, 'hospital', above.id),
    await addUnit(stack, 'hospital', above.id),
  ];
  const own = await newClerk(stack, above.id);
  await issue(own, issued.id);
  const { body } = await own.client.get<Buffer>('/api/unit-accounts/issue-list-template.xlsx');
  const checked = await check(body, own);
  expect(checked.body.rows).toMatchObject(
    [first, second].map((unit, index) => ({
      line: index + 2,
      institutionCode: unit.code,
      outcome: 'ready',
      institution: { id: unit.id, name: nameOf(unit) },
    })),
  );
});

test('R-E1 each row is found by code or by name, and says why it gets no account', async () => {
  const [byCode, byName, issued] = [
    await addUnit(stack, 'hospital', department.id),
    await addUnit(stack, 'hospital', department.id),
    await addUnit(stack, 'hospital', department.id),
  ];
  const elsewhere = await addUnit(stack, 'hospital', (await addUnit(stack, 'department')).id);
  await issue(clerk, issued.id);
  const list = await sheetOf([
    headings,
    [Number(byCode.code), ''],
    [],
    ['', ` ${nameOf(byName)}`],
    [issued.code],
    [elsewhere.code],
    [byCode.code, nameOf(byName)],
    ['', nameOf(byCode)],
    ['', '没有的医院'],
  ]);
  const { status, body } = await check(list);
  expect(status).toBe(200);
  expect(body.rows.map(({ line, outcome, reason }) => ({ line, outcome, reason }))).toEqual([
    { line: 2, outcome: 'ready', reason: null },
    { line: 4, outcome: 'ready', reason: null },
    { line: 5, outcome: 'not-needed', reason: '账号待激活，不再发放。' },
    { line: 6, outcome: 'faulty', reason: '直接下属机构中没有这个机构编码，请核对。' },
    { line: 7, outcome: 'faulty', reason: `机构编码是“${nameOf(byCode)}”的，与所填名称不一致。` },
    { line: 8, outcome: 'faulty', reason: '与第 2 行是同一个单位。' },
    {
      line: 9,
      outcome: 'faulty',
      reason: '直接下属机构中没有这个名称，请填写完整名称或机构编码。',
    },
  ]);
  expect(body.rows[3]?.institution).toBeNull();
  expect(await stack.database.knex('unit_account').where({ institution_id: byCode.id })).toEqual([]);
});

test('R-E1 what is no such list is refused with a sentence at the file', async () => {
  const refused = async (bytes: Buffer) => {
    const { status, body } = await check<Problem>(bytes);
    return [status, body.fields?.[0]?.path, body.detail];
  };
  expect(await refused(await sheetOf([['单位', '电话']]))).toEqual([
    415,
    '/file',
    expect.stringContaining('第一行应有'),
  ]);
  expect(await refused(await sheetOf([headings]))).toEqual([415, '/file', expect.stringContaining('空的')]);
  const long = [headings, ...Array.from({ length: 501 }, (_, index) => [`42902${index}`])];
  expect(await refused(await sheetOf(long))).toEqual([415, '/file', expect.stringContaining('501 行')]);
  expect(await refused(Buffer.from('a,b'))).toEqual([415, '/file', expect.stringContaining('.xlsx')]);
});

test('R-E1 only departments have such a list', async () => {
  const hospital = await addUnit(stack, 'hospital', department.id);
  const outsider = await newClerk(stack, hospital.id);
  expect((await check(await sheetOf([headings, [hospital.code]]), outsider)).status).toBe(403);
  expect((await outsider.client.get('/api/unit-accounts/issue-list-template.xlsx')).status).toBe(403);
});
