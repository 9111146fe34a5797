import { ProblemError } from './problems';

/** The place where a keyset page ended, as the opaque text that the client sends back. */
export const encodeCursor = (values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** Throws `invalid-request` for anything that `encodeCursor` didn't make of so many values. */
export function decodeCursor(cursor: string, length: number): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === 'string')
    )
      return values;
  } catch {
    // Falls through to the refusal below.
  }
  throw new ProblemError('invalid-request', '翻页位置无效，请回到第一页。');
}
