import { randomUUID } from 'node:crypto';
import type { Problem } from '../../contracts/problems';
import { createBlindIndex, documentIndexValue } from '../../runtime/blind-index';
import { refusalOf } from '../../test/api-client';
import { newHolder, type Visitor } from '../../test/identity-steps';
import {
  checkedList,
  decide,
  headings,
  importChecked,
  listOf,
  personRow,
  readImport,
  rowsOf,
  untilImport,
  uploadList,
} from '../../test/preload-import-steps';
import { addPerson, newListOwner, newPerson, search } from '../../test/preloaded-list-steps';
import { startStack, type Stack } from '../../test/stack';
import { newKey } from '../../test/unit-account-steps';
import { hrOf, saveSection } from '../../test/unit-information-steps';
import { workbookOf } from '../../test/zip-of';

let stack: Stack;
let hr: Visitor;
let unitId: string;
beforeAll(async () => void (stack = await startStack()));
beforeEach(async () => void ({ hr, id: unitId } = await newListOwner(stack)));
afterAll(() => stack.stop());

const reasonsOf = async (id: string) => {
  const { body } = await hr.client.get<Buffer>(`/api/preload-imports/${id}/reasons.xlsx`);
  return { bytes: body, rows: (await rowsOf(body)).slice(1) };
};

test('R-I1 good rows go in, bad ones come back with number, column and reason, and go in once they are mended', async () => {
  const [first, second] = [personRow('甲示例'), personRow('乙示例')];
  const file = await listOf([
    [...first, '内科', '专业技术人员', '编制内', '正高', 13800001001],
    ['', '身份证', newHolder().documentNumber, '外科', '', '', '', '138'],
    [],
    second,
    personRow('=HYPERLINK("http://127.0.0.1","丙")'),
  ]);
  const checked = await checkedList(hr, file);
  expect(checked).toMatchObject({
    state: 'checked',
    rows: 4,
    readyRows: 2,
    faultyRows: 2,
    hasReasons: true,
    availableActions: ['commit', 'cancel'],
  });
  expect((await search(hr)).body.total).toBe(0);
  const { bytes, rows } = await reasonsOf(checked.id);
  expect(rows).toMatchObject([
    [
      '',
      '身份证',
      expect.any(String),
      '外科',
      '',
      '',
      '',
      '138',
      '3',
      '未导入，有误',
      expect.stringContaining('姓名：请填写真实姓名。\n手机：手机应为'),
    ],
    [
      '=HYPERLINK("http://127.0.0.1","丙")',
      '身份证',
      expect.any(String),
      '',
      '',
      '',
      '',
      '',
      '6',
      '未导入，有误',
      expect.stringContaining('姓名只能有'),
    ],
  ]);
  expect(await importChecked(hr, checked.id)).toMatchObject({
    state: 'done',
    addedRows: 2,
    availableActions: [],
  });
  expect((await search(hr, { name: '甲示例' })).body.items).toMatchObject([
    {
      internalDepartment: '内科',
      post: 'professional',
      establishment: 'within',
      title: 'senior',
      phoneMasked: '138****1001',
    },
  ]);

  // The file of reasons, mended, is a list like any other.
  const mended = await rowsOf(bytes);
  const again = await checkedList(
    hr,
    await listOf(mended.slice(1).map(([, ...row], at) => [`改示例${'甲乙'.charAt(at)}`, ...row.slice(0, 6)])),
  );
  expect(again).toMatchObject({ readyRows: 2, faultyRows: 0, hasReasons: false });
  await importChecked(hr, again.id);
  expect((await search(hr)).body.total).toBe(4);
});

test('R-I1 the same file twice changes nothing, and says so', async () => {
  const file = await listOf([personRow('甲示例'), personRow('乙示例')]);
  await importChecked(hr, (await checkedList(hr, file)).id);
  const second = await checkedList(hr, file);
  expect(second).toMatchObject({ rows: 2, listedRows: 2, readyRows: 0, availableActions: ['cancel'] });
  expect(refusalOf(await decide(hr, second.id, 'confirmation'))).toEqual({
    status: 409,
    code: 'not-allowed-now',
  });
  await decide(hr, second.id, 'cancellation');
  expect((await search(hr)).body.total).toBe(2);
});

test('R-I1 twice in the file, in the other list, under another name, and what was put in meanwhile', async () => {
  const [twice, retired, renamed, meanwhile] = [newHolder(), newHolder(), newHolder(), newHolder()].map(
    ({ documentNumber }) => documentNumber,
  ) as [string, string, string, string];
  await addPerson(hr, newPerson({ documentNumber: retired }), 'retired');
  await addPerson(hr, newPerson({ documentNumber: renamed }));
  const checked = await checkedList(
    hr,
    await listOf([
      personRow('甲示例', twice),
      personRow('甲示例', twice),
      personRow('测示例', retired),
      personRow('别示例', renamed),
      personRow('测示例', meanwhile),
    ]),
  );
  const { rows } = await reasonsOf(checked.id);
  expect(rows.map((row) => [row[8], row[10]])).toEqual([
    ['3', '证件号码：与第 2 行的证件号码相同，请删去一行。'],
    ['4', '证件号码：已在预传退休名单中，请先在该名单中删除。'],
    ['5', expect.stringContaining('姓名不同')],
  ]);
  await addPerson(hr, newPerson({ documentNumber: meanwhile }));
  expect(await importChecked(hr, checked.id)).toMatchObject({ addedRows: 1, listedRows: 1 });
  expect((await reasonsOf(checked.id)).rows).toHaveLength(4);
});

/** Somebody with this number is in a unit's roster. */
async function enter(at: string, roster: string, { documentNumber } = newHolder()): Promise<string> {
  const { knex } = stack.database;
  const personId = randomUUID();
  const blindIndex = createBlindIndex(stack.config.keys.blindIndex);
  await knex('person').insert({
    id: personId,
    document_number_index: blindIndex('document', documentIndexValue('id-card', documentNumber)),
  });
  const [membership] = await knex('membership')
    .insert({ person_id: personId, institution_id: at })
    .returning<{ id: string }[]>('id');
  await knex('roster_entry').insert({
    ...{ person_id: personId, institution_id: at, membership_id: membership?.id, roster },
    ...{ name: '测示例', name_normalised: '测示例', entered_by: 'review' },
  });
  return documentNumber;
}

test('R-I1 who is in the unit’s roster already is told; where else somebody works or has retired never is', async () => {
  const { id: elsewhere } = await newListOwner(stack);
  const numbers = [
    await enter(unitId, 'in-service'),
    await enter(unitId, 'retired'),
    await enter(elsewhere, 'in-service'),
    await enter(elsewhere, 'retired'),
    newHolder().documentNumber,
  ];
  const checked = await checkedList(hr, await listOf(numbers.map((number) => personRow('测示例', number))));
  expect(checked).toMatchObject({ listedRows: 1, faultyRows: 1, warnedRows: 0, readyRows: 3 });
  const { rows } = await reasonsOf(checked.id);
  expect(rows.map((row) => [row[8], row[9], row[10]])).toEqual([
    ['2', '未导入，已有此人', '证件号码：已在本单位在职人员名册中，无需预传。'],
    ['3', '未导入，有误', '证件号码：已在本单位退休人员名册中，不能列入预传在职名单。'],
  ]);
});

test('R-I1 days lie between check and confirmation: who is known by then stays out, with the reason', async () => {
  const holders = Array.from({ length: 5 }, () => newHolder('测示例'));
  const [entered, renamed, retired, same, stays] = holders.map(({ documentNumber }) => documentNumber);
  const row = (documentNumber = '') => personRow('测示例', documentNumber);
  const checked = await checkedList(
    hr,
    await listOf([row(entered), row(renamed), row(retired), [...row(same), '内科'], row(stays)]),
  );
  expect(checked).toMatchObject({ readyRows: 5, hasReasons: false });
  await enter(unitId, 'in-service', { documentNumber: entered ?? '', name: '' });
  await addPerson(hr, newPerson({ documentNumber: renamed, name: '别示例' }));
  await addPerson(hr, newPerson({ documentNumber: retired }), 'retired');
  await addPerson(hr, newPerson({ documentNumber: same }));
  const done = await importChecked(hr, checked.id);
  expect(done).toMatchObject({ rows: 5, readyRows: 1, addedRows: 1, listedRows: 2, faultyRows: 2 });
  expect((await reasonsOf(checked.id)).rows.map((cells) => [cells[2], ...cells.slice(8)])).toEqual([
    [entered, '2', '未导入，已有此人', expect.stringContaining('已在本单位在职人员名册中')],
    [renamed, '3', '未导入，有误', expect.stringContaining('姓名不同')],
    [retired, '4', '未导入，有误', expect.stringContaining('已在预传退休名单中')],
    [same, '5', '未导入，已有此人', '证件号码：核对之后已录入名单，保持不变。'],
  ]);
  expect((await search(hr, { documentNumber: entered })).body.total).toBe(0);
});

test('R-I1 the same people in the files of both lists, both checked first: each is in one, and the other says so', async () => {
  const rows = Array.from({ length: 20 }, () => personRow());
  const [inService, retired] = await Promise.all([
    checkedList(hr, await listOf(rows)),
    checkedList(hr, await listOf([...rows].reverse()), 'retired'),
  ]);
  const [first, second] = await Promise.all([importChecked(hr, inService.id), importChecked(hr, retired.id)]);
  expect(first.addedRows + second.addedRows).toBe(20);
  expect(first.faultyRows + second.faultyRows).toBe(20);
  const reasons = [...(await reasonsIn(first)), ...(await reasonsIn(second))];
  expect(reasons).toHaveLength(20);
  for (const [, , , , , , , , , outcome, reason] of reasons)
    expect([outcome, reason]).toEqual(['未导入，有误', expect.stringMatching('已在预传(在职|退休)名单中')]);
});

const reasonsIn = async ({ id, hasReasons }: { id: string; hasReasons: boolean }) =>
  hasReasons ? (await reasonsOf(id)).rows : [];

test('R-I1 a department that the unit hasn’t is a warning', async () => {
  await saveSection(hr, 'internal-departments', {
    ...{ version: 0, isNone: false },
    departments: [{ name: '内科', isRetired: false }],
  });
  const checked = await checkedList(
    hr,
    await listOf([
      [...personRow(), '内 科'],
      [...personRow(), '外科'],
    ]),
  );
  expect(checked).toMatchObject({ readyRows: 2, warnedRows: 1 });
  const said = async () => (await reasonsOf(checked.id)).rows.map((row) => row.slice(9));
  const reason = '内设机构：本单位的内设机构中没有这个名称，请核对。';
  expect(await said()).toEqual([['可导入，请核对', reason]]);
  await importChecked(hr, checked.id);
  expect(await said()).toEqual([['已导入，请核对', reason]]);
});

test('R-I1 what is no list is refused with a sentence', async () => {
  const atTheDoor = async (bytes: Buffer) => {
    const { status, body } = await uploadList(hr, bytes);
    return [status, (body as unknown as Problem).detail];
  };
  expect(await atTheDoor(Buffer.from('姓名,证件号码'))).toEqual([415, expect.stringContaining('.csv')]);
  expect(await atTheDoor(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual([
    415,
    expect.stringContaining('密码'),
  ]);
  expect(await atTheDoor(Buffer.alloc(10 * 1024 * 1024 + 1, 'PK'))).toEqual([
    413,
    expect.stringContaining('10 MB'),
  ]);

  const fault = async (bytes: Buffer) => {
    const { state, fileFault, hasReasons } = await checkedList(hr, bytes);
    expect([state, hasReasons]).toEqual(['refused', false]);
    return fileFault;
  };
  expect(await fault(Buffer.from('PK\x03\x04'))).toContain('不是可以读取的 Excel 文件');
  expect(await fault(await listOf([]))).toContain('没有人员');
  const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const other = `<row r="1">${cell('A1', '姓名')}${cell('B1', '电话')}</row>`;
  expect(await fault(workbookOf(other))).toContain('没有表头');
  const heads = headings
    .slice(0, 3)
    .map((word, at) => cell(`${'ABC'.charAt(at)}1`, word))
    .join('');
  const twice = `<row r="1">${heads}${cell('D1', '姓名')}</row>`;
  expect(await fault(workbookOf(twice))).toContain('重复的列');
  const rows = `<row r="1">${heads}</row><row r="2">${cell('A2', '测示例')}</row>`;
  const merged = (ref: string) => workbookOf(rows, `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`);
  expect(await fault(merged('A2:A3'))).toContain('（位置：A2:A3）');
  expect(await fault(merged('测示例 42010619900101001X'))).toBe(
    '表中有合并的单元格，请取消合并、逐行填写后再上传。',
  );
  expect(await fault(workbookOf(Buffer.alloc(2 * 1024 * 1024, 'a')))).toContain('内容过多');
});

test('R-I1 a million empty rows behind the people are no matter', async () => {
  const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
  const row = (texts: readonly string[]) => `<row>${texts.map(cell).join('')}</row>`;
  const people = Buffer.from([headings.slice(0, 3), personRow(), personRow()].map(row).join(''));
  const empty = '<row spans="1:8"><c s="1"/><c s="1"/></row>';
  const file = workbookOf(Buffer.concat([people, Buffer.alloc(empty.length * 1_000_000, empty)]));
  expect(await checkedList(hr, file)).toMatchObject({ state: 'checked', rows: 2, readyRows: 2 });
});

test('R-I1 a title above the headings, columns in another order, and columns of one’s own are no matter', async () => {
  const workbook = workbookOf(
    [
      '<row r="1"><c r="A1" t="str"><v>在职名单</v></c></row>',
      ...[
        ['备注', '证件号码*', '姓名*', '证件类型*'],
        ['新来', newHolder().documentNumber, '测示例', '身份证'],
        ['只有备注'],
      ].map(
        (row, at) =>
          `<row r="${at + 3}">${row.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`,
      ),
    ].join(''),
    '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>',
  );
  expect(await checkedList(hr, workbook)).toMatchObject({ state: 'checked', rows: 1, readyRows: 1 });
});

test('R-I1 two at once: one a list; each list has its own; the same press is the same import', async () => {
  const file = await listOf([personRow()]);
  const key = newKey();
  const answers = await Promise.all([
    uploadList(hr, file, 'in-service', key),
    uploadList(hr, file, 'in-service', key),
    uploadList(hr, await listOf([personRow()]), 'retired'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers[1].body.id).toBe(answers[0].body.id);
  await untilImport(hr, answers[0].body.id);
  const second = await uploadList(hr, file);
  expect(refusalOf(second)).toEqual({ status: 409, code: 'already-exists' });
  expect((second.body as unknown as Problem).detail).toContain('预传在职名单有一次导入尚未完成');
  const atOnce = await Promise.all([1, 2].map(async () => (await uploadList(hr, file, 'in-service')).status));
  expect(atOnce).toEqual([409, 409]);
  const latest = await hr.client.get('/api/preloaded-lists/in-service/imports/latest');
  expect(latest.body).toMatchObject({ import: { id: answers[0].body.id } });
  await decide(hr, answers[0].body.id, 'cancellation');
  expect((await checkedList(hr, file)).state).toBe('checked');
});

test('R-I1 of two files for one list at the same moment one is checked, the other is told', async () => {
  const files = [await listOf([personRow()]), await listOf([personRow()])];
  const answers = await Promise.all(files.map((file) => uploadList(hr, file)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.map(({ body }) => (body as unknown as Problem).code).filter(Boolean)).toEqual([
    'already-exists',
  ]);
});

test('R-I1 cancelled before it is confirmed, nothing goes in; whose successor has the account goes on with it', async () => {
  const first = await checkedList(hr, await listOf([personRow()]));
  const { hr: stranger } = await newListOwner(stack);
  expect((await decide(stranger, first.id, 'cancellation')).status).toBe(404);
  const cancelled = await decide(hr, first.id, 'cancellation');
  expect(cancelled.body).toMatchObject({ state: 'cancelled', addedRows: 0 });
  expect((await search(hr)).body.total).toBe(0);

  const second = await checkedList(hr, await listOf([personRow()]));
  const successor = await hrOf(stack, unitId, '继示例');
  expect(refusalOf(await decide(hr, second.id, 'confirmation')).status).toBe(403);
  expect(await importChecked(successor, second.id)).toMatchObject({ state: 'done', addedRows: 1 });
});

test('R-I1 R-V3 the file is let go once it is read, rows that went in leave the stage, and none of it was ever readable', async () => {
  const { knex } = stack.database;
  const row = personRow('独示例');
  const checked = await checkedList(hr, await listOf([row, ['独示例', '身份证', '1']]));
  const upload = await knex('upload')
    .where({ claimed_by: `preload-import/${checked.id}` })
    .first<{ kept_until: Date | null }>();
  expect(upload.kept_until).not.toBeNull();
  const dump = await knex.raw<{ rows: { text: string }[] }>(
    `select string_agg(staged::text, '') || (select string_agg(event::text, '') from process_event event where process_id = ?) as text
       from preload_import_row staged where import_id = ?`,
    [`preload-import/${checked.id}`, checked.id],
  );
  for (const secret of ['独示例', row[2], Buffer.from('独示例').toString('hex')])
    expect(dump.rows[0]?.text).not.toContain(secret);
  await importChecked(hr, checked.id);
  const left = await knex('preload_import_row').where({ import_id: checked.id }).pluck<string[]>('outcome');
  expect(left).toEqual(['faulty']);
  expect((await readImport(hr, checked.id)).hasReasons).toBe(true);
});
