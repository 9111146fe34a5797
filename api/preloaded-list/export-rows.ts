import { documentTypeWords } from '../../contracts/identity-states';
import type { PreloadedFilter } from '../../contracts/preloaded-list';
import {
  preloadedColumns,
  preloadedColumnWords,
  preloadedListWords,
  type PreloadedColumn,
} from '../../contracts/preloaded-list-choices';
import { establishmentWords, postWords, titleWords } from '../../contracts/personal-details-choices';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { recordAccess } from '../access-event';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { writeSheet } from '../spreadsheet/write-sheet';
import type { StoredRow } from './row-view';
import { pageOfRows, type WhichList } from './search-rows';

const pageSize = 1_000;

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
 * whole, for the unit has typed them itself; that it was taken away, and by which filters, is written down (R-S3).
 */
export async function exportRows(
  services: Services,
  {
    session,
    context,
    params: { roster },
    body: { filter },
  }: HandlerInput<'POST /preloaded-lists/:roster/export.xlsx'>,
): Promise<StreamedFile> {
  const { institutionId } = session.role;
  await recordAccess(services.database, session, context, {
    action: 'preloaded-list.exported',
    subject: `preloaded-list/${institutionId}/${roster}`,
    detail: { roster, ...namesOf(filter) },
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
        pages: pagesOf(services, { institutionId, roster }, filter),
      }),
  };
}

/** Which filters were set; what was searched for is somebody's name or number. */
const namesOf = ({ name, documentNumber, used }: PreloadedFilter) => ({
  byName: name !== undefined,
  byNumber: documentNumber !== undefined,
  used: used ?? null,
});

async function* pagesOf(
  services: Services,
  list: WhichList,
  filter: PreloadedFilter,
): AsyncGenerator<string[][]> {
  let after: readonly string[] | undefined;
  for (;;) {
    const rows = await pageOfRows(services, list, { filter, after, limit: pageSize });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => toCells(services, row));
    after = [last.place, last.id];
  }
}

const toCells = ({ encryption }: Services, row: StoredRow): string[] => [
  row.name,
  documentTypeWords[row.documentType],
  encryption.decryptText(row.numberEnc),
  row.internalDepartment ?? '',
  row.post ? postWords[row.post] : '',
  row.establishment ? establishmentWords[row.establishment] : '',
  row.title ? titleWords[row.title] : '',
  row.phoneEnc ? encryption.decryptText(row.phoneEnc) : '',
  shanghaiMinute(row.createdAt),
  row.usedAt ? shanghaiMinute(row.usedAt) : '',
];
