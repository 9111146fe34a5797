import type { SheetCell } from '../../domain/preloaded-sheet-row';
import { SheetError } from './sheet-error';
import { readSharedStrings } from './shared-strings';
import { openWorkbook } from './workbook-parts';
import { parseXml } from './xml-events';

/** A row with something in it, by its number in Excel; cells by their column, from 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: ReadonlyMap<number, SheetCell>;
}

/** Cells that are one. Told after all rows. */
export interface MergedCells {
  /** `A5:B6`; the file's own text is passed on as this or not at all. */
  readonly merged: string | undefined;
  readonly lastLine: number;
}

/** What its sheet may unpack to: a list of 100,000 rows is 60 MB, a million empty rows with formats 200 MB. */
const usualLimitBytes = 250 * 1024 * 1024;
/** Further columns are nobody's. */
const mostColumns = 64;
/** As Excel itself has it. */
const mostCellCharacters = 32_767;

/**
 * The rows of a packed workbook's first sheet, as they are parsed, piece by piece; of empty rows there are empty pieces.
 * Memory holds the packed bytes, the shared texts and a piece of the sheet, whatever it unpacks to. exceljs' own reader
 * lays what comes before the shared texts into temporary files, unencrypted, and keeps merged cells to itself.
 * @throws SheetError for what can't be read
 */
export async function* readSheet(
  packed: Buffer,
  mostUnpackedBytes = usualLimitBytes,
): AsyncGenerator<readonly (SheetRow | MergedCells)[]> {
  const { sheet, sharedStrings } = await openWorkbook(packed);
  const strings = await readSharedStrings(sharedStrings);
  let found: (SheetRow | MergedCells)[] = [];
  let line = 0;
  let column = 0;
  let cells = new Map<number, SheetCell>();
  let cell = emptyCell();
  let taken: 'value' | 'text' | undefined;
  const pieces = parseXml(sheet, {
    open(name, attributes) {
      if (name === 'row') {
        line = nextLine(line, attributes.r);
        column = 0;
        cells = new Map();
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        cell = { ...emptyCell(), type: attributes.t ?? 'n' };
      } else if (name === 'f') cell.isFormula = true;
      else if (name === 'v') taken = 'value';
      else if (name === 't') taken = 'text';
      else if (name === 'mergeCell' && attributes.ref) found.push(mergedCells(attributes.ref));
    },
    text(text) {
      if (taken && cell.text.length < mostCellCharacters) cell.text += text;
    },
    close(name) {
      if (name === 'v' || name === 't') taken = undefined;
      else if (name === 'c') {
        const read = column <= mostColumns ? toSheetCell(cell, strings) : undefined;
        if (read) cells.set(column, read);
      } else if (name === 'row' && cells.size > 0) found.push({ line, cells });
    },
  });
  for await (const read of pieces) {
    if (read > mostUnpackedBytes) throw new SheetError('too-much-content');
    yield found;
    found = [];
  }
}

interface RawCell {
  type: string;
  text: string;
  isFormula: boolean;
}

const emptyCell = (): RawCell => ({ type: 'n', text: '', isFormula: false });

/** What it shows; a formula, what it came to. Nothing for an empty cell. */
function toSheetCell({ type, text, isFormula }: RawCell, strings: readonly string[]): SheetCell | undefined {
  const shown = unescape(type === 's' ? (strings[Number(text)] ?? '') : text);
  if (shown.trim() === '') return isFormula ? { text: '', kind: 'formula-without-value' } : undefined;
  switch (type) {
    case 'n':
      return { text: shown, kind: 'number' };
    case 'd':
      return { text: shown, kind: 'date' };
    case 'e':
      return { text: shown, kind: 'error' };
    default:
      return { text: shown, kind: 'text' };
  }
}

/** `_x000D_`: a sign that XML can't hold. */
const unescape = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** As Excel itself has it. */
const mostLines = 1_048_576;

/** Rows come in their order, each once: so whoever goes on behind one has missed none. */
function nextLine(before: number, told: string | undefined): number {
  const line = told === undefined ? before + 1 : Number(told);
  if (!Number.isInteger(line) || line <= before || line > mostLines) throw new SheetError('not-a-workbook');
  return line;
}

/** `C7` → 3. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place) {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}

const place = /^[A-Z]{1,3}(\d{1,7})(?::[A-Z]{1,3}(\d{1,7}))?$/;

/** Where it doesn't say which cells, it may be any. */
function mergedCells(ref: string): MergedCells {
  const [merged, first, last = first] = place.exec(ref) ?? [];
  return { merged, lastLine: merged === undefined ? mostLines : Math.max(Number(first), Number(last)) };
}
