import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stream, Workbook } from 'exceljs';
import { workbookOf, zipOf } from '../../test/zip-of';
import { readSheet, type MergedCells, type SheetRow } from './read-sheet';

async function read(packed: Buffer, limit?: number): Promise<(SheetRow | MergedCells)[]> {
  const found = [];
  for await (const piece of readSheet(packed, limit)) found.push(...piece);
  return found;
}
const rowsOf = async (packed: Buffer) =>
  (await read(packed)).flatMap((one) => ('line' in one ? [[one.line, Object.fromEntries(one.cells)]] : []));
const faultOf = async (packed: Buffer, limit?: number) =>
  read(packed, limit).then(
    () => 'read',
    (error: { fault?: string }) => error.fault,
  );
const text = (value: string) => ({ text: value, kind: 'text' });

test('R-I1 a workbook that is written whole, and one that is written as it comes, read alike', async () => {
  const whole = new Workbook();
  whole.addWorksheet('名单').addRows([['姓名', '𠮷示例'], [], [null, '·']]);
  const out = new PassThrough();
  const streamed = new stream.xlsx.WorkbookWriter({ stream: out });
  const sheet = streamed.addWorksheet('名单');
  for (const row of [['姓名', '𠮷示例'], [], [null, '·']]) sheet.addRow(row).commit();
  const [, bytes] = await Promise.all([streamed.commit(), buffer(out)]);
  const rows = [
    [1, { 1: text('姓名'), 2: text('𠮷示例') }],
    [3, { 2: text('·') }],
  ];
  expect(await rowsOf(Buffer.from(await whole.xlsx.writeBuffer()))).toEqual(rows);
  expect(await rowsOf(bytes)).toEqual(rows);
});

test('R-I1 a cell is what the workbook says it is', async () => {
  const workbook = new Workbook();
  workbook
    .addWorksheet('名单')
    .addRow([
      { richText: [{ text: '测' }, { text: '示例' }] },
      Number('420106199001010010'),
      new Date('2026-01-02T00:00:00Z'),
      { formula: 'HYPERLINK("http://127.0.0.1","内科")', result: '内科' },
      { formula: '1+1' },
      '=1+1',
      { error: '#N/A' },
    ]);
  const [row] = await rowsOf(Buffer.from(await workbook.xlsx.writeBuffer()));
  expect(row?.[1]).toEqual({
    1: text('测示例'),
    2: { text: '420106199001010000', kind: 'number' },
    3: { text: '46024', kind: 'number' },
    4: text('内科'),
    5: { text: '', kind: 'formula-without-value' },
    6: text('=1+1'),
    7: { text: '#N/A', kind: 'error' },
  });
});

test('R-I1 rows and cells without a place, prefixes, escapes, and a date of its own kind', async () => {
  const rows = `<x:row><x:c t="inlineStr"><x:is><x:t>a_x000D_&amp;b</x:t></x:is></x:c><x:c t="d"><x:v>2026-01-02</x:v></x:c></x:row>
    <row r="9"><c r="BM9" t="str"><v>too far</v></c><c r="AA9" t="str"><v>27</v></c></row>`;
  expect(await rowsOf(workbookOf(rows))).toEqual([
    [1, { 1: text('a\r&b'), 2: { text: '2026-01-02', kind: 'date' } }],
    [9, { 27: text('27') }],
  ]);
});

test('R-I1 merged cells are told after the rows', async () => {
  const found = await read(workbookOf('', '<mergeCells><mergeCell ref="A5:B6"/></mergeCells>'));
  expect(found).toEqual([{ merged: 'A5:B6', lastLine: 6 }]);
});

test('R-I1 R-V3 of merged cells only their place is told, never a text that the file has there', async () => {
  for (const ref of ['测示例 42010619900101001X', 'A5:B6 测示例', 'a5', 'ABCD5', 'A12345678', ''])
    expect(await read(workbookOf('', `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`))).toEqual(
      ref === '' ? [] : [{ merged: undefined, lastLine: 1_048_576 }],
    );
});

test('R-I1 only the first sheet that is to be seen counts', async () => {
  const workbook = new Workbook();
  workbook.addWorksheet('藏', { state: 'hidden' }).addRow(['hidden']);
  workbook.addWorksheet('名单').addRow(['shown']);
  workbook.addWorksheet('其他').addRow(['other']);
  expect(await rowsOf(Buffer.from(await workbook.xlsx.writeBuffer()))).toEqual([[1, { 1: text('shown') }]]);
});

test('R-I1 empty rows without end are nothing', async () => {
  const row = '<row><c r="A1" s="1"/><c r="B1" s="1"/></row>';
  expect(await rowsOf(workbookOf(Buffer.alloc(row.length * 100_000, row)))).toEqual([]);
});

test('R-I1 what is no workbook, and what unpacks without end, is refused half-way', async () => {
  expect(await faultOf(Buffer.from('姓名,证件号码'))).toBe('not-a-workbook');
  expect(await faultOf(zipOf({ 'a.txt': 'a' }))).toBe('not-a-workbook');
  expect(await faultOf(workbookOf('<row><c>'))).toBe('not-a-workbook');
  expect(await faultOf(workbookOf('</sheetData><!DOCTYPE a [<!ENTITY b "c">]>&b;'))).toBe('not-a-workbook');
  for (const line of ['0', '1.5', 'x', '99999999'])
    expect(await faultOf(workbookOf(`<row r="${line}"/>`))).toBe('not-a-workbook');
  expect(await faultOf(workbookOf('<row r="7"/><row r="7"/>'))).toBe('not-a-workbook');
  // One text of 64 MB, 64 kB packed.
  expect(await faultOf(workbookOf(Buffer.alloc(64 * 1024 * 1024, 'a')))).toBe('too-much-content');
  const bomb = workbookOf(Buffer.alloc(2 * 1024 * 1024, '<row/>          '));
  expect(await faultOf(bomb)).toBe('read');
  expect(await faultOf(bomb, 1024 * 1024)).toBe('too-much-content');
});
