import { type AccessEvent, recordAccess } from '../access-event';
import type { PlacedRow, ReadPage } from '../keyset-page';
import { pagesOfRows } from '../pages-of-rows';
import type { RequestContext } from '../request-context';
import type { StreamedFile } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { type SheetColumn, writeSheet } from './write-sheet';

/** A column of a list's workbook, and what an item has in it. */
export interface ListColumn<Item> extends SheetColumn {
  /** @param place of the item in the list, from 1 on */
  readonly value: (item: Item, place: number) => string;
}

export const numberColumn: ListColumn<unknown> = {
  header: '序号',
  width: 8,
  value: (_item, place) => String(place),
};

interface ExportedList<Row extends PlacedRow, Item> {
  /** Of the sheet and the file. */
  readonly title: string;
  readonly columns: readonly ListColumn<Item>[];
  readonly read: ReadPage<Row>;
  readonly toItem: (row: Row) => Item;
  /** Who takes it away, and by which filter. */
  readonly event: AccessEvent;
}

/** What is filtered, as a workbook; written down before it leaves, and it ends with the right of who reads (R-I6, R-S3, R-H4). */
export async function exportList<Row extends PlacedRow, Item>(
  services: Pick<Services, 'database'>,
  { session, context }: { readonly session: RoleSession; readonly context: RequestContext },
  { title, columns, read, toItem, event }: ExportedList<Row, Item>,
): Promise<StreamedFile> {
  await recordAccess(services.database, session, context, event);
  const toCells = (row: Row, place: number): string[] => {
    const item = toItem(row);
    return columns.map(({ value }) => value(item, place));
  };
  return {
    fileName: `${title}.xlsx`,
    write: (out) =>
      writeSheet(out, {
        name: title,
        columns,
        pages: cellsOf(pagesOfRows(services, session, read), toCells),
      }),
  };
}

async function* cellsOf<Row>(
  pages: AsyncIterable<readonly Row[]>,
  toCells: (row: Row, place: number) => string[],
): AsyncGenerator<string[][]> {
  let place = 0;
  for await (const rows of pages) yield rows.map((row) => toCells(row, ++place));
}
