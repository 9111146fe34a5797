import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { Writable } from 'node:stream';
import { stream } from 'exceljs';

export interface SheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** Of numbers that we have counted, to be counted with; absent: texts. */
  readonly isNumber?: boolean;
}

export type SheetCell = string | number;
type SheetPage = readonly (readonly SheetCell[])[];

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Pages of rows, each row in the order of the columns. */
  readonly pages: AsyncIterable<SheetPage> | Iterable<SheetPage>;
}

/** Writes a workbook of one sheet, as `writeSheets` does. */
export const writeSheet = (out: Writable, sheet: WrittenSheet): Promise<void> => writeSheets(out, [sheet]);

/**
 * Writes a workbook as it comes, sheet by sheet, no faster than it is read: memory holds a page. What is typed is a text in a
 * column of texts: Excel computes no formula that somebody has put into a name, and rounds no number.
 * @throws what `pages` throws, and an abort where the other side has gone
 */
export async function writeSheets(out: Writable, sheets: readonly WrittenSheet[]): Promise<void> {
  const gone = new AbortController();
  const ended = finished(out).catch((error: unknown) => {
    gone.abort(error);
    throw error;
  });
  ended.catch(() => undefined); // awaited below, unless something else has failed before
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  for (const { name, columns, pages } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ header, width, isNumber }) => ({
      ...{ header, width },
      ...(!isNumber && { style: { numFmt: '@' } }),
    }));
    sheet.getRow(1).font = { bold: true };
    sheet.getRow(1).commit();
    for await (const rows of pages) {
      for (const row of rows) sheet.addRow([...row]).commit();
      // So that the archive takes what was written, and others have their turn.
      await setImmediate();
      while (out.writableNeedDrain) await once(out, 'drain', { signal: gone.signal });
      gone.signal.throwIfAborted();
    }
    sheet.commit();
  }
  await workbook.commit();
  await ended;
}
