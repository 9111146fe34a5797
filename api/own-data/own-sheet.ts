import { shanghaiMinute } from '../../domain/shanghai-day';
import type { Services } from '../services';
import type { SheetColumn } from '../spreadsheet/write-sheet';

/** One kind of what is held about a person, as a sheet. */
export interface OwnSheet {
  readonly columns: readonly SheetColumn[];
  /** All rows of the kind: those of one person. */
  readonly read: (services: Services, personId: string) => Promise<string[][]>;
}

export const columnsOf = (...columns: readonly (readonly [header: string, width: number])[]): SheetColumn[] =>
  columns.map(([header, width]) => ({ header, width }));

/** A time as people read it; empty where there is none. */
export const minuteOf = (at: Date | null | undefined): string => (at ? shanghaiMinute(at) : '');

/** The word of a code; the code itself where a later version of the program wrote it. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string | null): string =>
  code === null ? '' : (words[code] ?? code);
