import { deflateRawSync } from 'node:zlib';
import { Workbook } from 'exceljs';
import { ProblemError } from '../problems';
import { readSheet } from './read-sheet';

async function workbook(fill: (sheet: ReturnType<Workbook['addWorksheet']>) => void): Promise<Buffer> {
  const book = new Workbook();
  fill(book.addWorksheet('名单'));
  return Buffer.from(await book.xlsx.writeBuffer());
}

const refused = async (bytes: Buffer): Promise<[string, string]> => {
  const error: unknown = await readSheet(bytes).catch((reason: unknown) => reason);
  if (!(error instanceof ProblemError)) throw new Error(`read: ${JSON.stringify(error)}`);
  return [error.code, error.detail];
};

describe('a small sheet', () => {
  it('is read as texts, by the numbers that Excel shows; empty rows are left out', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['机构编码', '机构名称']);
      sheet.addRow([4201060001, { richText: [{ text: '示例' }, { text: '医院 ' }] }]);
      sheet.getCell('A9').value = '  ';
      sheet.getCell('B12').value = { formula: 'A2&"x"', result: '4201060001x' };
    });
    expect(await readSheet(bytes)).toEqual([
      { line: 1, cells: ['机构编码', '机构名称'] },
      { line: 2, cells: ['4201060001', '示例医院'] },
      { line: 12, cells: ['', '4201060001x'] },
    ]);
  });

  it('is told from old or locked workbooks, from text, and from other archives', async () => {
    expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual([
      'file-not-accepted',
      expect.stringContaining('.xls'),
    ]);
    const text = await refused(Buffer.from('机构编码,机构名称\n4201060001,示例医院'));
    expect(text).toEqual(['file-not-accepted', expect.stringContaining('模板')]);
    expect((await refused(zip('readme.txt', Buffer.from('x'))))[0]).toBe('file-not-accepted');
    expect((await refused(Buffer.alloc(0)))[0]).toBe('file-not-accepted');
  });

  it('is refused when it unpacks to too much, whatever sizes the archive declares', async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024, 'x');
    expect((await refused(zip('xl/sharedStrings.xml', bomb, 100)))[0]).toBe('file-too-large');
    expect((await refused(zip('xl/sharedStrings.xml', bomb)))[0]).toBe('file-too-large');
  });
});

/** An archive of one file, which may claim another size for it. */
function zip(name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(claimed, 8);
  const both = Buffer.alloc(10);
  both.writeUInt16LE(20, 0);
  both.writeUInt16LE(8, 4);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), both, sizes, lengths, Buffer.from(name), packed]);
  const made = Buffer.from([20, 0]);
  const central = Buffer.concat([
    ...[Buffer.from('PK\x01\x02'), made, both, sizes, lengths, Buffer.alloc(14), Buffer.from(name)],
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
