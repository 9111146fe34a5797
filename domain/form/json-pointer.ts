/** A value found in a document, where, and in which rows (the indexes that stood for each `*`). */
export interface Found {
  path: string;
  rows: number[];
  value: unknown;
}

/**
 * The values at a JSON pointer in which a star stands for each row of a list. What is not there is not found; a row
 * without the field isn't either.
 */
export function findAll(document: unknown, pointer: string): Found[] {
  let found: Found[] = [{ path: '', rows: [], value: document }];
  for (const key of pointer.split('/').slice(1)) found = found.flatMap((from) => step(from, unescape(key)));
  return found;
}

function step({ path, rows, value }: Found, key: string): Found[] {
  if (key === '*')
    return Array.isArray(value)
      ? value.map((item: unknown, row) => ({ path: `${path}/${row}`, rows: [...rows, row], value: item }))
      : [];
  const next = isRecord(value) ? value[key] : undefined;
  return next === undefined ? [] : [{ path: `${path}/${escape(key)}`, rows, value: next }];
}

/** Whether two findings belong to one row: their row indexes agree as far as both have them. */
export function inOneRow(a: Found, b: Found): boolean {
  return a.rows.every((row, depth) => b.rows[depth] === undefined || b.rows[depth] === row);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key as a part of a pointer (RFC 6901). */
export const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
export const unescape = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
