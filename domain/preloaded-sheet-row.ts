import { documentTypeWords } from '../contracts/identity-states';
import {
  preloadedColumns,
  preloadedColumnWords,
  type PreloadedColumn,
  type TypedPreloadedPerson,
} from '../contracts/preloaded-list-choices';
import { establishmentWords, postWords, titleWords } from '../contracts/personal-details-choices';
import { documentNumberFault } from './document';
import { normalisePreloadedPerson, preloadedPersonFaults } from './preloaded-person';
import { toHalfWidth } from './width';

/** A cell as the workbook has it: what it shows of text, and what it really is. */
export interface SheetCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'error' | 'formula-without-value';
}
export type SheetCells = Readonly<Partial<Record<PreloadedColumn, SheetCell>>>;

/** What is to be said of a row: where, and what to do. */
export interface RowRemark {
  readonly column: PreloadedColumn;
  readonly reason: string;
}

export type ReadRow =
  | { readonly person: TypedPreloadedPerson; readonly faults: readonly [] }
  | {
      readonly person?: undefined;
      readonly faults: readonly RowRemark[];
      /** Where type and number can be read all the same, so that the same person is found twice. */
      readonly document?: Pick<TypedPreloadedPerson, 'documentType' | 'documentNumber'>;
    };

/** Reads one row of an imported file, or says of each column what is wrong with it (R-I1). Never throws. */
export function readSheetRow(cells: SheetCells): ReadRow {
  const found = new Map<PreloadedColumn, string>();
  const texts = new Map(
    preloadedColumns.map((column) => {
      const { text, fault } = readCell(column, cells[column]);
      if (fault) found.set(column, fault);
      return [column, fault ? '' : text];
    }),
  );
  const textOf = (column: PreloadedColumn): string => texts.get(column) ?? '';
  const chosen = <Code extends string>(column: PreloadedColumn, words: Readonly<Record<Code, string>>) => {
    const code = codeOf(textOf(column), words);
    if (code === undefined && textOf(column) !== '')
      found.set(column, `${preloadedColumnWords[column]}应为：${Object.values(words).join('、')}。`);
    return code ?? null;
  };
  const documentType = chosen('documentType', documentTypeWords);
  const typed = {
    name: textOf('name'),
    documentType: documentType ?? 'id-card',
    documentNumber: textOf('documentNumber'),
    internalDepartment: textOf('internalDepartment') || null,
    post: chosen('post', postWords),
    establishment: chosen('establishment', establishmentWords),
    title: chosen('title', titleWords),
    phone: textOf('phone') || null,
  };
  const wrong = preloadedPersonFaults(typed);
  if (documentType === null) {
    // Whether the number is right depends on the type, which is to be told first.
    delete wrong.documentNumber;
    wrong.documentType = '请填写证件类型。';
  } else if (wrong.documentNumber && looksRounded(textOf('documentNumber')))
    wrong.documentNumber = `${wrong.documentNumber}号码以 000 结尾，可能已被 Excel 四舍五入，请按证件重新填写。`;
  const faults = preloadedColumns.flatMap((column) => {
    const reason = found.get(column) ?? wrong[column];
    return reason ? [{ column, reason }] : [];
  });
  const person = normalisePreloadedPerson(typed);
  if (faults.length === 0) return { person, faults: [] };
  const isReadable =
    documentType !== null && documentNumberFault(documentType, person.documentNumber) === undefined;
  return { faults, ...(isReadable && { document: person }) };
}

/** What stands in the cells of a person's row, as reading has it: the inverse of `readSheetRow`. */
export const sheetTextsOf = (person: TypedPreloadedPerson): Record<PreloadedColumn, string> => ({
  name: person.name,
  documentType: documentTypeWords[person.documentType],
  documentNumber: person.documentNumber,
  internalDepartment: person.internalDepartment ?? '',
  post: person.post ? postWords[person.post] : '',
  establishment: person.establishment ? establishmentWords[person.establishment] : '',
  title: person.title ? titleWords[person.title] : '',
  phone: person.phone ?? '',
});

/** Excel keeps fifteen digits of a number. */
const mostDigits = 15;
const roundedSentence =
  '号码被 Excel 当作数字，超过 15 位的部分已被四舍五入为 0。请把该列的单元格格式设为“文本”，再按证件重新填写。';
const scientificSentence =
  '号码是科学计数法（如 4.2E+17），原来的数字已丢失。请把该列的单元格格式设为“文本”，再按证件重新填写。';
const notTextSentence = (column: PreloadedColumn): string =>
  `${preloadedColumnWords[column]}应为文字，Excel 把它存成了数字或日期。请把单元格格式设为“文本”后重新填写。`;

/** What a cell says, or why it can't be taken. Numbers are usual for documents and phones alone. */
function readCell(column: PreloadedColumn, cell: SheetCell | undefined): { text: string; fault?: string } {
  const text = cell?.text.trim() ?? '';
  switch (cell?.kind) {
    case undefined:
      return { text: '' };
    case 'error':
      return { text, fault: `单元格是 Excel 的错误值（${text}），请重新填写。` };
    case 'formula-without-value':
      return { text, fault: '单元格是没有计算结果的公式，请填写内容本身。' };
    case 'date':
      return { text, fault: notTextSentence(column) };
    case 'number':
      if (column !== 'documentNumber' && column !== 'phone') return { text, fault: notTextSentence(column) };
      return readNumber(text);
    case 'text':
      return isScientific(text) && (column === 'documentNumber' || column === 'phone')
        ? { text, fault: scientificSentence }
        : { text };
  }
}

function readNumber(text: string): { text: string; fault?: string } {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || Math.abs(value) >= 10 ** mostDigits)
    return { text, fault: roundedSentence };
  return { text: String(value) };
}

const isScientific = (text: string): boolean => /^\d(\.\d+)?E\+?\d+$/i.test(toHalfWidth(text));
const looksRounded = (text: string): boolean => /^\d{15}000$/.test(toHalfWidth(text));

/** What people write for the words of the drop-down. */
const otherWords: Readonly<Record<string, string>> = {
  居民身份证: documentTypeWords['id-card'],
  港澳通行证: documentTypeWords['hong-kong-macao-permit'],
  台胞证: documentTypeWords['taiwan-permit'],
  正高级: titleWords.senior,
  副高级: titleWords['associate-senior'],
  在编: establishmentWords.within,
  编外: establishmentWords.outside,
};

function codeOf<Code extends string>(text: string, words: Readonly<Record<Code, string>>): Code | undefined {
  const said = toHalfWidth(text).replace(/\s/g, '');
  const word = otherWords[said] ?? said;
  for (const code in words) if (words[code] === word) return code;
  return undefined;
}
