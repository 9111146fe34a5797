import {
  preloadedColumns,
  preloadedColumnWords,
  preloadedListWords,
  type PreloadedColumn,
} from '../../contracts/preloaded-list-choices';
import { sheetTextsOf } from '../../domain/preloaded-sheet-row';
import { shanghaiMinute } from '../../domain/shanghai-day';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { withoutPerson } from '../person-filter';
import { exportList, type ListColumn } from '../spreadsheet/export-list';
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

/** A row as it was written, and as its cells show it. */
type ShownRow = StoredRow & { readonly texts: Readonly<Record<PreloadedColumn, string>> };

const columns: readonly ListColumn<ShownRow>[] = [
  ...preloadedColumns.map((column) => ({
    header: preloadedColumnWords[column],
    width: columnWidths[column],
    value: ({ texts }: ShownRow) => texts[column],
  })),
  { header: '录入时间', width: 18, value: ({ createdAt }) => shanghaiMinute(createdAt) },
  { header: '使用时间', width: 18, value: ({ usedAt }) => (usedAt ? shanghaiMinute(usedAt) : '') },
];

/**
 * 预传名单导出: under the template's headings, so that it can be worked on and imported again. The numbers are whole, for the unit has
 * typed them itself.
 */
export function exportRows(
  services: Services,
  input: HandlerInput<'POST /preloaded-lists/:roster/export.xlsx'>,
): Promise<StreamedFile> {
  const { body, params, session } = input;
  const { roster } = params;
  const { institutionId } = session.role;
  return exportList(services, input, {
    title: preloadedListWords[roster],
    columns,
    read: (page) => pageOfRows(services, { institutionId, roster }, { ...body, ...page }),
    toItem: (row) => shown(services, row),
    event: {
      action: 'preloaded-list.exported',
      subject: `preloaded-list/${institutionId}/${roster}`,
      detail: { roster, ...withoutPerson(body.filter) },
    },
  });
}

function shown({ encryption }: Services, row: StoredRow): ShownRow {
  const texts = sheetTextsOf({
    ...row,
    documentNumber: row.numberEnc ? encryption.decryptText(row.numberEnc) : '',
    phone: row.phoneEnc && encryption.decryptText(row.phoneEnc),
  });
  return { ...row, texts };
}
