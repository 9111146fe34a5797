import { Workbook, type DataValidation, type Worksheet } from 'exceljs';
import { documentTypeWords } from '../../contracts/identity-states';
import {
  mostPreloadedRows,
  preloadedColumns,
  preloadedColumnWords,
  preloadedListWords,
  requiredColumns,
  type PreloadedColumn,
} from '../../contracts/preloaded-list-choices';
import { establishmentWords, postWords, titleWords } from '../../contracts/personal-details-choices';
import { rosterWords, type Roster } from '../../contracts/roster-states';
import { uploadLimitBytes } from '../../contracts/upload-limit';
import type { FileAnswer } from '../route';
import { columnWidths } from './export-rows';

/** What a column's drop-down offers. */
const choices: Partial<Record<PreloadedColumn, readonly string[]>> = {
  documentType: Object.values(documentTypeWords),
  post: Object.values(postWords),
  establishment: Object.values(establishmentWords),
  title: Object.values(titleWords),
};

/** 预传文件模板: the list to fill in, with drop-downs, and a sheet of its rules. */
export async function printTemplate(roster: Roster): Promise<FileAnswer> {
  const name = preloadedListWords[roster];
  const workbook = new Workbook();
  addList(workbook, name);
  addRules(workbook, roster);
  return {
    bytes: Buffer.from(await workbook.xlsx.writeBuffer()),
    fileName: `${name}模板.xlsx`,
  };
}

function addList(workbook: Workbook, name: string): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = preloadedColumns.map((column) => ({
    header: preloadedColumnWords[column],
    width: columnWidths[column],
    // As text: of a longer number Excel keeps fifteen digits.
    style: { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  preloadedColumns.forEach((column, at) => {
    const words = choices[column];
    if (words) offer(sheet, String.fromCharCode('A'.charCodeAt(0) + at), words);
  });
}

function offer(sheet: Worksheet, letter: string, words: readonly string[]): void {
  // For a whole range; exceljs declares it for single cells alone.
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, validation: DataValidation): void };
  };
  dataValidations.add(`${letter}2:${letter}${mostPreloadedRows + 1}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${words.join(',')}"`],
    showErrorMessage: true,
    errorTitle: '请从下拉列表中选择',
    error: `可选：${words.join('、')}`,
  });
}

function addRules(workbook: Workbook, roster: Roster): void {
  const sheet = workbook.addWorksheet('填写说明');
  sheet.columns = [{ width: 16 }, { width: 96 }];
  sheet.addRows([
    [
      '用途',
      `本单位预计的人员。本人绑定本单位时，证件号码和姓名一致的，直接进入${rosterWords[roster]}，无需逐人审核。`,
    ],
    ['必填', requiredColumns.map((column) => preloadedColumnWords[column]).join('、')],
    [
      '选填',
      preloadedColumns
        .filter(isOptional)
        .map((column) => preloadedColumnWords[column])
        .join('、'),
    ],
    ...Object.entries(choices).map(([column, words]) => [
      preloadedColumnWords[column as PreloadedColumn], // the keys of `choices`
      `从下拉列表中选择：${words.join('、')}`,
    ]),
    ['姓名', '与证件上的姓名一致；间隔号写作“·”。'],
    ['证件号码', '单元格格式为“文本”。若显示为 4.2E+17，说明已被 Excel 改为数字，须按证件重新填写。'],
    ['内设机构', '本单位已维护内设机构的，请填写其中的名称；不在其中的仍可导入，会有提示。'],
    ['手机', '11 位手机号码。'],
    [
      '填写',
      '在第一张工作表中从第 2 行起每人一行，不要合并单元格，不要改动表头；列的先后不限，其他列不会导入。',
    ],
    [
      '数量',
      `每次最多 ${mostPreloadedRows} 人，文件不超过 ${uploadLimitBytes / 1024 / 1024} MB，格式为 .xlsx，不设密码。`,
    ],
    ['重复导入', '名单中已有的人员保持不变；有误的行不导入，可下载后修改，直接再次上传。'],
  ]);
  sheet.getColumn(1).font = { bold: true };
  sheet.getColumn(2).alignment = { wrapText: true };
}

const isOptional = (column: PreloadedColumn): boolean =>
  !requiredColumns.some((required) => required === column);
