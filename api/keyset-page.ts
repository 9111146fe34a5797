import type { Knex } from 'knex';
import type { CappedTotal } from '../contracts/page';
import { cappedTotal, countToCap } from './count-to-cap';
import { decodeCursor, encodeCursor } from './cursor';

/** A row with its place in the list's order: what it is sorted by, as a text, before its id. */
export interface PlacedRow {
  readonly id: string;
  readonly place: string;
}

/** Rows of a list in its order, so many behind a place of it. */
export type ReadPage<Row extends PlacedRow> = (page: {
  readonly after?: readonly string[];
  readonly limit: number;
}) => Promise<Row[]>;

interface FilteredList<Row extends PlacedRow, Item> {
  /** All that the filter leaves, to be counted. */
  readonly filtered: Knex.QueryBuilder;
  readonly read: ReadPage<Row>;
  readonly toItem: (row: Row) => Item;
}

/** The page of a list that its cursor names, with the total that follows the filter (R-I6). */
export async function keysetPage<Row extends PlacedRow, Item>(
  database: Knex,
  { cursor, limit = 25 }: { readonly cursor?: string; readonly limit?: number },
  { filtered, read, toItem }: FilteredList<Row, Item>,
): Promise<CappedTotal & { items: Item[]; nextCursor?: string }> {
  const { sql, bindings } = filtered.select(database.raw('1')).toSQL();
  const [rows, count] = await Promise.all([
    read({ ...(cursor && { after: decodeCursor(cursor, 2) }), limit: limit + 1 }),
    countToCap(database, { sql, values: bindings }),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(toItem),
    ...cappedTotal(count),
    ...(last && { nextCursor: encodeCursor([last.place, last.id]) }),
  };
}
