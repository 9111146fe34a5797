import type { PreloadFileFault } from '../contracts/preload-import-states';
import {
  mostPreloadedRows,
  preloadedColumns,
  preloadedColumnWords,
  requiredColumns,
  type PreloadedColumn,
} from '../contracts/preloaded-list-choices';
import type { SheetCells } from '../domain/preloaded-sheet-row';
import { readSheet, type SheetRow } from './spreadsheet/read-sheet';

/** A row of a list under its headings. */
export interface ListRow {
  /** In Excel. */
  readonly line: number;
  readonly cells: SheetCells;
}

/** Why a file can't be imported as a whole. */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(
    readonly fault: PreloadFileFault,
    readonly at?: string,
  ) {
    super(fault);
  }
}

/** The headings stand in one of the first lines: above them, there may be a title. */
const mostLinesAbove = 10;

/**
 * The rows of an uploaded list, piece by piece as the sheet is read (R-I1). Columns are found by their headings, in any
 * order; others are not looked at.
 * @throws FileFault, or SheetError for what is no workbook
 */
export async function* readPreloadSheet(packed: Buffer): AsyncGenerator<readonly ListRow[]> {
  let headings: ReadonlyMap<number, PreloadedColumn> | undefined;
  let headingLine = 0;
  let count = 0;
  for await (const piece of readSheet(packed)) {
    const rows: ListRow[] = [];
    for (const one of piece) {
      if ('merged' in one) {
        if (one.lastLine > headingLine) throw new FileFault('merged-cells', one.merged);
      } else if (headings) {
        const cells = cellsUnder(headings, one);
        if (cells) rows.push({ line: one.line, cells });
      } else if (one.line > mostLinesAbove) throw new FileFault('no-headings');
      else {
        headings = headingsIn(one);
        headingLine = one.line;
      }
    }
    count += rows.length;
    if (count > mostPreloadedRows) throw new FileFault('too-many-rows');
    yield rows;
  }
  if (!headings) throw new FileFault('no-headings');
  if (count === 0) throw new FileFault('no-rows');
}

/** Which column stands where, if this row is that of the headings. */
function headingsIn({ cells }: SheetRow): ReadonlyMap<number, PreloadedColumn> | undefined {
  const found = new Map<number, PreloadedColumn>();
  for (const [place, { text }] of cells) {
    // Some mark what is required.
    const word = text.replace(/[\s*＊]/g, '');
    const column = preloadedColumns.find((each) => preloadedColumnWords[each] === word);
    if (column) found.set(place, column);
  }
  const columns = [...found.values()];
  if (!requiredColumns.every((column) => columns.includes(column))) return undefined;
  if (new Set(columns).size < columns.length) throw new FileFault('double-heading');
  return found;
}

/** Nothing where only other columns have something. */
function cellsUnder(
  headings: ReadonlyMap<number, PreloadedColumn>,
  { cells }: SheetRow,
): SheetCells | undefined {
  const entries = [...headings].flatMap(([place, column]) => {
    const cell = cells.get(place);
    return cell ? [[column, cell] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
