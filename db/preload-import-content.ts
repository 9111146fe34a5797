import type { PreloadedColumn, TypedPreloadedPerson } from '../contracts/preloaded-list-choices';
import type { RowRemark } from '../domain/preloaded-sheet-row';
import type { Encryption } from '../runtime/encryption';

/** What is kept of a staged row: what is to be said of it and of which cells, and the person who is to go in. */
export interface StagedContent {
  readonly cells?: Readonly<Partial<Record<PreloadedColumn, string>>>;
  readonly remarks?: readonly RowRemark[];
  readonly person?: TypedPreloadedPerson;
}

/** Binds the bytes to their row. */
const placeOf = (importId: string, line: number): string => `preload-import/${importId}/${line}`;

export const encryptStaged = (
  encryption: Encryption,
  importId: string,
  line: number,
  content: StagedContent,
): Buffer => encryption.encryptText(JSON.stringify(content), placeOf(importId, line));

export const decryptStaged = (
  encryption: Encryption,
  importId: string,
  { line, contentEnc }: { readonly line: number; readonly contentEnc: Buffer },
): StagedContent => JSON.parse(encryption.decryptText(contentEnc, placeOf(importId, line))) as StagedContent; // `encryptStaged` wrote it
