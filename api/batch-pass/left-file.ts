import type { BatchPassRow } from '../../contracts/batch-pass';
import { batchPassProcessId } from '../../domain/batch-pass-process';
import { recordAccess } from '../access-event';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { writeSheet } from '../spreadsheet/write-sheet';
import { findBatchRows } from './batch-rows';

/** The files of a batch that weren't passed, each with its reason (R-N3). */
export async function downloadLeft(
  services: Services,
  { session, context, params: { id } }: HandlerInput<'GET /batch-passes/:id/left.xlsx'>,
): Promise<StreamedFile> {
  const rows = await findBatchRows(services, session, id);
  const left = rows.filter(({ outcome }) => outcome !== 'passed');
  await recordAccess(services.database, session, context, {
    action: 'batch-pass.left-downloaded',
    subject: batchPassProcessId(id),
  });
  return {
    fileName: '批量通过-未能通过的材料.xlsx',
    write: (out) => writeSheet(out, { ...layout, pages: [left.map(toCells)] }),
  };
}

const layout = {
  name: '未能通过的材料',
  columns: [
    { header: '申报编号', width: 22 },
    { header: '姓名', width: 14 },
    { header: '证件号码', width: 24 },
    { header: '申报级别', width: 18 },
    { header: '申报类别', width: 18 },
    { header: '结果', width: 12 },
    { header: '原因', width: 80 },
  ],
};

const toCells = ({ outcome, reason, ...row }: BatchPassRow): string[] => [
  row.number,
  row.personName ?? '',
  row.documentNumberMasked,
  row.levelName,
  row.categoryName,
  outcome === 'refused' ? '未能通过' : '没有审核',
  reason ?? '',
];
