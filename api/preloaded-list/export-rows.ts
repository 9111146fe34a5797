import type { PreloadedFilter } from '../../contracts/preloaded-list';
import {
  preloadedColumns,
  preloadedColumnWords,
  preloadedListWords,
  type PreloadedColumn,
} from '../../contracts/preloaded-list-choices';
import { sheetTextsOf } from '../../domain/preloaded-sheet-row';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { recordAccess } from '../access-event';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { pagesOfRows } from '../pages-of-rows';
import { writeSheet } from '../spreadsheet/write-sheet';
import type { StoredRow } from './row-view';
import { pageOfRows } from './search-rows';

/** Widths in characters, as in the template. */
export const columnWidths: Readonly<Record<PreloadedColumn, number>> = {
  name: 14,
  documentType: 24,
  documentNumber: 24,
  internalDepartment: 24,
  post: 16,
  establishment: 12,
  title: 12,
  phone: 16,
};

/**
 * 预传名单导出: what is filtered, under the template's headings, so that it can be worked on and imported again. The numbers are
 * whole, for the unit has typed them itself; that it was taken away, and by which filters, is written down (R-S3). Where the
 * right ends meanwhile, so does the file.
 */
export async function exportRows(
  services: Services,
  { session, context, params: { roster }, body }: HandlerInput<'POST /preloaded-lists/:roster/export.xlsx'>,
): Promise<StreamedFile> {
  const { institutionId } = session.role;
  await recordAccess(services.database, session, context, {
    action: 'preloaded-list.exported',
    subject: `preloaded-list/${institutionId}/${roster}`,
    detail: { roster, ...namesOf(body.filter) },
  });
  const name = preloadedListWords[roster];
  return {
    fileName: `${name}.xlsx`,
    write: (out) =>
      writeSheet(out, {
        name,
        columns: [
          ...preloadedColumns.map((column) => ({
            header: preloadedColumnWords[column],
            width: columnWidths[column],
          })),
          { header: '录入时间', width: 18 },
          { header: '使用时间', width: 18 },
        ],
        pages: cellsOf(
          services,
          pagesOfRows(services, session, (page) =>
            pageOfRows(services, { institutionId, roster }, { ...body, ...page }),
          ),
        ),
      }),
  };
}

/** Which filters were set; what was searched for is somebody's name or number. */
const namesOf = ({ name, documentNumber, used }: PreloadedFilter) => ({
  byName: name !== undefined,
  byNumber: documentNumber !== undefined,
  used: used ?? null,
});

async function* cellsOf(
  services: Services,
  pages: AsyncIterable<readonly StoredRow[]>,
): AsyncGenerator<string[][]> {
  for await (const rows of pages) yield rows.map((row) => toCells(services, row));
}

function toCells({ encryption }: Services, row: StoredRow): string[] {
  const texts = sheetTextsOf({
    ...row,
    documentNumber: row.numberEnc ? encryption.decryptText(row.numberEnc) : '',
    phone: row.phoneEnc && encryption.decryptText(row.phoneEnc),
  });
  return [
    ...preloadedColumns.map((column) => texts[column]),
    shanghaiMinute(row.createdAt),
    row.usedAt ? shanghaiMinute(row.usedAt) : '',
  ];
}
