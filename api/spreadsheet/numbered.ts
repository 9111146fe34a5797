/** Pages of rows as a sheet has them: each row as texts, behind its place from the first on. */
export async function* numbered<Row>(
  pages: AsyncIterable<readonly Row[]>,
  toCells: (row: Row) => readonly string[],
): AsyncGenerator<string[][]> {
  let place = 0;
  for await (const rows of pages) yield rows.map((row) => [String(++place), ...toCells(row)]);
}
