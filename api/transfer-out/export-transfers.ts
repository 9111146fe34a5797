import { documentTypeWords } from '../../contracts/identity-states';
import type { TransferItem } from '../../contracts/transfer-out';
import { transferStateWords } from '../../contracts/transfer-out-states';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { recordAccess } from '../access-event';
import { pagesOfRows } from '../pages-of-rows';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { numbered } from '../spreadsheet/numbered';
import { writeSheet, type SheetColumn } from '../spreadsheet/write-sheet';
import { pageOfTransfers } from './search';
import { toItem } from './transfer-rows';

interface Column extends SheetColumn {
  readonly value: (item: TransferItem) => string;
}

const columns: readonly Column[] = [
  { header: '姓名', width: 16, value: ({ name }) => name },
  {
    header: '证件类型',
    width: 16,
    value: ({ documentType }) => (documentType ? documentTypeWords[documentType] : ''),
  },
  { header: '证件号码', width: 22, value: ({ documentNumberMasked }) => documentNumberMasked },
  { header: '单位', width: 32, value: ({ institution }) => institution.name },
  { header: '内设机构', width: 24, value: ({ internalDepartment }) => internalDepartment ?? '' },
  { header: '状态', width: 16, value: ({ state }) => transferStateWords[state] },
  { header: '申请时间', width: 18, value: ({ submittedAt }) => shanghaiMinute(new Date(submittedAt)) },
];

/** What is filtered, as a workbook; written down with the filter before it leaves (R-I6, R-S3). */
export async function exportTransfers(
  services: Services,
  {
    body: { filter, sort = 'oldest' },
    session,
    context,
  }: HandlerInput<'POST /transfer-requests/export.xlsx'>,
): Promise<StreamedFile> {
  const { institutionId } = session.role;
  const { name, documentNumber, ...named } = filter;
  await recordAccess(services.database, session, context, {
    action: 'transfer-out.exported',
    subject: `institution/${institutionId}`,
    institutionId,
    detail: { ...named, sort, ...(name && { isByName: true }), ...(documentNumber && { isByNumber: true }) },
  });
  const title = '转出申请';
  const pages = pagesOfRows(services, session, (page) =>
    pageOfTransfers(services, institutionId, { filter, sort, ...page }),
  );
  return {
    fileName: `${title}.xlsx`,
    write: (out) =>
      writeSheet(out, {
        name: title,
        columns: [{ header: '序号', width: 8 }, ...columns],
        pages: numbered(pages, (row) => {
          const item = toItem(row, services.encryption);
          return columns.map(({ value }) => value(item));
        }),
      }),
  };
}
