import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { Workbook } from 'exceljs';
import { writeSheet } from './write-sheet';

const columns = [{ header: '姓名', width: 10 }];
const pageOf = (text: string) => Array.from({ length: 1_000 }, (_, at) => [`${text}${at}${Math.random()}`]);

test('R-I6 what is written reads as texts, formulas too', async () => {
  const out = new PassThrough();
  async function* pages() {
    yield [['=1+1'], ['+86']];
    yield await Promise.resolve([['@示例']]);
  }
  const [bytes] = await Promise.all([
    buffer(out),
    writeSheet(out, { name: '名单', columns, pages: pages() }),
  ]);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const cells = ['A1', 'A2', 'A3', 'A4'].map((place) => workbook.getWorksheet('名单')?.getCell(place));
  expect(cells.map((cell) => [cell?.value, cell?.numFmt])).toEqual(
    ['姓名', '=1+1', '+86', '@示例'].map((text) => [text, '@']),
  );
});

test('R-I6 rows are read no faster than the other side takes them; gone, no more are read', async () => {
  const out = new PassThrough({ highWaterMark: 1024 });
  let read = 0;
  async function* pages() {
    for (; ; read += 1) yield await Promise.resolve(pageOf('测示例'));
  }
  const written = writeSheet(out, { name: '名单', columns, pages: pages() });
  let before = -1;
  while (before < read) {
    before = read;
    await setTimeout(200);
  }
  // Nobody reads: what is on its way fills some buffers, and the rest waits in the rows.
  expect(read).toBeLessThan(200);
  out.destroy();
  await expect(written).rejects.toThrow();
  expect(read).toBeLessThan(before + 2);
});
