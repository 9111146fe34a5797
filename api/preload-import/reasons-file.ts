import {
  preloadedColumns,
  preloadedColumnWords,
  preloadedListWords,
} from '../../contracts/preloaded-list-choices';
import type { Roster } from '../../contracts/roster-states';
import type { RowOutcome } from '../../contracts/preload-import-states';
import { decryptStaged } from '../../db/preload-import-content';
import { preloadImportProcessId } from '../../domain/preload-import-process';
import { recordAccess } from '../access-event';
import { columnWidths } from '../preloaded-list/export-rows';
import { notFound } from '../problems';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { demandRole } from '../session/hold-role';
import { writeSheet } from '../spreadsheet/write-sheet';
import { viewImport } from './import-view';

const pageSize = 1_000;

/** What became of a row, in the file. */
const outcomeWords = {
  ready: '可导入',
  warned: '可导入，请核对',
  listed: '未导入，已有此人',
  faulty: '未导入，有误',
} as const satisfies Record<RowOutcome, string>;

/**
 * The rows of which something is to be said, with their own columns, their number in the uploaded file, and each reason with
 * its column (R-I1). Mended, the file can be uploaded as it is.
 */
export async function downloadReasons(
  services: Services,
  { session, context, params: { id } }: HandlerInput<'GET /preload-imports/:id/reasons.xlsx'>,
): Promise<StreamedFile> {
  const { roster, hasReasons } = await viewImport(services.database, id);
  if (!hasReasons) throw notFound('这次导入的错误和提示（保留 7 天）');
  await recordAccess(services.database, session, context, {
    action: 'preload-import.reasons-downloaded',
    subject: preloadImportProcessId(id),
  });
  return {
    fileName: fileNameOf(roster),
    write: (out) => writeSheet(out, { ...layout, pages: pagesOf(services, session, id) }),
  };
}

const fileNameOf = (roster: Roster): string => `${preloadedListWords[roster]}-错误和提示.xlsx`;

const layout = {
  name: '错误和提示',
  columns: [
    ...preloadedColumns.map((column) => ({
      header: preloadedColumnWords[column],
      width: columnWidths[column],
    })),
    { header: '原行号', width: 10 },
    { header: '结果', width: 20 },
    { header: '原因', width: 80 },
  ],
};

interface StagedRow {
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly taken: boolean;
  readonly contentEnc: Buffer;
}

async function* pagesOf(
  services: Services,
  session: RoleSession,
  importId: string,
): AsyncGenerator<string[][]> {
  for (let after = 0; ;) {
    await demandRole(services.database, session);
    const rows = await services
      .database('preload_import_row')
      .where({ import_id: importId })
      .where('line', '>', after)
      .whereNot({ outcome: 'ready' })
      .whereNotNull('content_enc')
      .orderBy('line')
      .limit(pageSize)
      .select<StagedRow[]>('line', 'outcome', 'taken', 'content_enc as contentEnc');
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => toCells(services, importId, row));
    after = last.line;
  }
}

function toCells({ encryption }: Services, importId: string, row: StagedRow): string[] {
  const { cells = {}, remarks = [] } = decryptStaged(encryption, importId, row);
  return [
    ...preloadedColumns.map((column) => cells[column] ?? ''),
    String(row.line),
    row.taken ? '已导入，请核对' : outcomeWords[row.outcome],
    remarks.map(({ column, reason }) => `${preloadedColumnWords[column]}：${reason}`).join('\n'),
  ];
}
