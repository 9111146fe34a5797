import type { PreloadedColumn } from '../contracts/preloaded-list-choices';
import { checkCharacter } from './id-number';
import { readSheetRow, type SheetCell } from './preloaded-sheet-row';

const number = `42010619900101001${checkCharacter('42010619900101001')}`;
const text = (value: string): SheetCell => ({ text: value, kind: 'text' });
const right = { name: text('测示例'), documentType: text('身份证'), documentNumber: text(number) };
const reasonsOf = (cells: Partial<Record<PreloadedColumn, SheetCell>>): string[] =>
  readSheetRow({ ...right, ...cells }).faults.map(({ column, reason }) => `${column}: ${reason}`);

describe('R-I1 a row of an imported list', () => {
  test('three columns are required, the others may be empty', () => {
    expect(readSheetRow(right)).toEqual({
      person: {
        name: '测示例',
        documentType: 'id-card',
        documentNumber: number,
        internalDepartment: null,
        post: null,
        establishment: null,
        title: null,
        phone: null,
      },
      faults: [],
    });
    expect(readSheetRow({}).faults.map(({ column }) => column)).toEqual(['name', 'documentType']);
    expect(reasonsOf({ documentNumber: text(' ') })).toEqual(['documentNumber: 请填写身份证号码。']);
  });

  test('width, spaces and usual words are understood', () => {
    const { person } = readSheetRow({
      name: text(' 测 示例 '),
      documentType: text('居民身份证'),
      documentNumber: text(` ${number.slice(0, 6)} ${number.slice(6)} `),
      internalDepartment: text('内科  一病区'),
      post: text('专业技术人员'),
      establishment: text('在编'),
      title: text('副高级'),
      phone: { text: '13800000000', kind: 'number' },
    });
    expect(person).toMatchObject({
      name: '测示例',
      documentNumber: number,
      internalDepartment: '内科 一病区',
      post: 'professional',
      establishment: 'within',
      title: 'associate-senior',
      phone: '13800000000',
    });
  });

  test('what Excel has made of a number is told as such', () => {
    const rounded = expect.stringContaining('四舍五入') as string;
    expect(reasonsOf({ documentNumber: { text: '4.2010619900101E+17', kind: 'number' } })).toEqual([rounded]);
    expect(reasonsOf({ documentNumber: { text: '420106199001010000', kind: 'number' } })).toEqual([rounded]);
    expect(reasonsOf({ documentNumber: text('420106199001011000') })).toEqual([rounded]);
    expect(reasonsOf({ documentNumber: text('4.20106E+17') })).toEqual([
      expect.stringContaining('科学计数法'),
    ]);
    expect(reasonsOf({ phone: text('1.38E+10') })).toEqual([expect.stringContaining('科学计数法')]);
  });

  test('a date or a number is no text', () => {
    for (const kind of ['number', 'date'] as const)
      expect(reasonsOf({ internalDepartment: { text: '45293', kind } })).toEqual([
        'internalDepartment: 内设机构应为文字，Excel 把它存成了数字或日期。请把单元格格式设为“文本”后重新填写。',
      ]);
    expect(reasonsOf({ documentNumber: { text: '2026-01-02', kind: 'date' } })).toHaveLength(1);
  });

  test('a short number stands for a document that has one', () => {
    const { person } = readSheetRow({
      ...right,
      documentType: text('台胞证'),
      documentNumber: { text: '12345678', kind: 'number' },
    });
    expect(person).toMatchObject({ documentType: 'taiwan-permit', documentNumber: '12345678' });
  });

  test('a formula’s text is text, and no name', () => {
    expect(reasonsOf({ name: text('=HYPERLINK("http://示例","测示例")') })).toEqual([
      expect.stringContaining('name: 姓名只能有'),
    ]);
    expect(reasonsOf({ name: { text: '', kind: 'formula-without-value' } })).toEqual([
      expect.stringContaining('没有计算结果的公式'),
    ]);
    expect(reasonsOf({ title: { text: '#N/A', kind: 'error' } })).toEqual([
      expect.stringContaining('错误值（#N/A）'),
    ]);
  });

  test('signs that no database holds are told', () => {
    expect(reasonsOf({ internalDepartment: text('内\u0000科') })).toEqual([
      expect.stringContaining('不能识别的字符'),
    ]);
    expect(reasonsOf({ internalDepartment: text('内\n科') })).toEqual([]);
  });

  test('a choice that isn’t offered names those that are', () => {
    expect(reasonsOf({ title: text('主任') })).toEqual(['title: 职称应为：正高、副高、中级、初级、无。']);
    expect(reasonsOf({ documentType: text('驾驶证') })).toEqual([expect.stringContaining('应为：身份证、')]);
  });

  test('every fault of a row is told at once, and its person is known all the same', () => {
    const read = readSheetRow({ ...right, name: text(''), phone: text('123') });
    expect(read.faults.map(({ column }) => column)).toEqual(['name', 'phone']);
    expect(read).toMatchObject({ document: { documentType: 'id-card', documentNumber: number } });
  });
});
