import { Context, heartbeat } from '@temporalio/activity';
import type { Knex } from 'knex';
import type { PreloadFileFault } from '../contracts/preload-import-states';
import { uploadPlace } from '../domain/upload-place';
import { ProviderError } from '../providers/provider-error';
import type { Storage } from '../providers/storage';
import { noSuchKey } from '../providers/storage/storage';
import { getImport, ImportOver, type ImportRow } from './preload-import-rows';
import {
  readRow,
  stageRows,
  type RowToStage,
  type StagedImport,
  type StagingTools,
} from './preload-import-staging';
import { prepareNext, takeRows } from './preload-import-taking';
import { FileFault, readPreloadSheet } from './preload-sheet';
import { SheetError } from './spreadsheet/sheet-error';

export interface PreloadImportActivities {
  /**
   * Reads the whole uploaded file and stages its rows, each with what is to be said of it. Goes on behind what an earlier
   * attempt has staged.
   */
  checkPreloadFile(importId: string): Promise<PreloadFileCheck>;
  /** Takes the good rows from the stage into the list, some hundred at a time. Goes on with what is left. */
  takePreloadRows(importId: string): Promise<{ addedRows: number }>;
}

export type PreloadFileCheck =
  | {
      readonly outcome: 'passed';
      readonly rows: number;
      /** How many would go in. */
      readonly readyRows: number;
      readonly faultyRows: number;
    }
  | { readonly outcome: 'refused'; readonly reason: PreloadFileFault; readonly at?: string };

interface Dependencies extends StagingTools {
  readonly db: Knex;
  readonly storage: Storage;
}

/** Rows of one transaction: it is over in a moment. */
const batchSize = 1_000;

export function preloadImportActivities(tools: Dependencies): PreloadImportActivities {
  const { db } = tools;
  return {
    async checkPreloadFile(importId) {
      const found = await getImport(db, importId);
      try {
        await stageFile(tools, found);
      } catch (error) {
        if (error instanceof FileFault)
          return { outcome: 'refused', reason: error.fault, ...(error.at && { at: error.at }) };
        if (error instanceof SheetError) return { outcome: 'refused', reason: error.fault };
        if (isLost(error)) return { outcome: 'refused', reason: 'file-lost' };
        if (!(error instanceof ImportOver)) throw error;
      }
      return { outcome: 'passed', ...(await countsOf(db, importId)) };
    },

    async takePreloadRows(importId) {
      const found = await getImport(db, importId);
      try {
        await takeAll(tools, found);
      } catch (error) {
        if (!(error instanceof ImportOver)) throw error;
      }
      const { added } = await db('preload_import')
        .where({ id: importId })
        .first<{ added: number }>('added_rows as added');
      return { addedRows: added };
    },
  };
}

const isLost = (error: unknown): boolean => error instanceof ProviderError && error.code === noSuchKey;

/** Tells that this is alive, and stops where it was cancelled. */
async function stillWanted(): Promise<void> {
  heartbeat();
  const { cancellationSignal, cancelled } = Context.current();
  if (cancellationSignal.aborted) await cancelled;
}

async function stageFile(tools: Dependencies, found: ImportRow): Promise<void> {
  const { db } = tools;
  const packed = await readUpload(tools, found.uploadId);
  const staged = { ...found, departments: await departmentsOf(db, found.institutionId) };
  const lastLine = await lastStagedLine(db, found.id);
  let waiting: RowToStage[] = [];
  // One batch is stored while the next is read; in their order, so that whoever goes on behind the last line has missed none.
  let underWay = Promise.resolve();
  try {
    for await (const rows of readPreloadSheet(packed)) {
      for (const row of rows) if (row.line > lastLine) waiting.push(readRow(tools.blindIndex, row));
      while (waiting.length >= batchSize) {
        await underWay;
        underWay = stageRows(db, tools, staged, waiting.slice(0, batchSize));
        underWay.catch(() => undefined); // it is awaited, whichever way this ends
        waiting = waiting.slice(batchSize);
      }
      await stillWanted();
    }
    await underWay;
    if (waiting.length > 0) await stageRows(db, tools, staged, waiting);
  } finally {
    await underWay.catch(() => undefined);
  }
}

async function takeAll(tools: Dependencies, found: ImportRow): Promise<void> {
  const { db } = tools;
  let next = prepareNext(db, tools, found, 0);
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (!last) return;
    next = prepareNext(db, tools, found, last.line);
    next.catch(() => undefined); // it is awaited, unless these rows fail
    await db.transaction((trx) => takeRows(trx, tools, found, rows));
    await stillWanted();
  }
}

async function readUpload({ db, storage, encryption }: Dependencies, id: string): Promise<Buffer> {
  const { storage_key: key } = await db('upload').where({ id }).first<{ storage_key: string }>('storage_key');
  return encryption.decrypt(await storage.get(key), uploadPlace(id));
}

async function departmentsOf(db: Knex, institutionId: string): Promise<StagedImport['departments']> {
  const names = await db('internal_department')
    .where({ institution_id: institutionId, retired_at: null })
    .pluck<string[]>('name_normalised');
  return new Set(names);
}

async function lastStagedLine(db: Knex, importId: string): Promise<number> {
  const { line } = await db('preload_import_row')
    .where({ import_id: importId })
    .first<{ line: number | null }>(db.raw('max(line) as line'));
  return line ?? 0;
}

async function countsOf(db: Knex, importId: string) {
  return await db('preload_import')
    .where({ id: importId })
    .first<{ rows: number; readyRows: number; faultyRows: number }>(
      db.raw(`checked_rows as rows, ready_rows + warned_rows as "readyRows", faulty_rows as "faultyRows"`),
    );
}
