import { Workbook } from 'exceljs';
import type { Knex } from 'knex';
import type { FileAnswer } from '../route';
import type { RoleSession } from '../session/current-session';
import { codeColumn, issueListLimit, nameColumn } from './issue-list-columns';
import { supervised } from './relations';

/** The list to fill in: the direct subordinates without an account are in it already, to be struck out. */
export async function printIssueListTemplate(database: Knex, { role }: RoleSession): Promise<FileAnswer> {
  const units = await supervised(database, role)
    .whereNotExists(
      database('unit_account')
        .whereRaw(`institution_id = unit.id and kind = 'hr'`)
        .whereNot({ state: 'revoked' })
        .select('id'),
    )
    .orderBy('unit.code')
    .limit(issueListLimit)
    .select<{ code: string; name: string }[]>('unit.code', 'unit.name');
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('发放名单', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [
    // As text: Excel takes a code for a number.
    { header: codeColumn, key: 'code', width: 16, style: { numFmt: '@' } },
    { header: nameColumn, key: 'name', width: 48 },
  ];
  sheet.getRow(1).font = { bold: true };
  sheet.addRows(units);
  return { bytes: Buffer.from(await workbook.xlsx.writeBuffer()), fileName: '单位账号发放名单.xlsx' };
}
