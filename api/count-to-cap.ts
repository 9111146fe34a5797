import type { Knex } from 'knex';
import { mostCounted, type CappedTotal } from '../contracts/page';

/** Counts the rows that `rows` selects, no further than the cap and one: a table of years costs no more than its beginning. */
export async function countToCap(
  database: Knex,
  rows: { readonly sql: string; readonly values: readonly unknown[] },
): Promise<number> {
  const { rows: counted } = await database.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from (${rows.sql} limit ?) counted`,
    [...rows.values, mostCounted + 1] as Knex.Value[],
  );
  return counted[0]?.count ?? 0;
}

/** A count as a page tells it: exact, or the cap and that there are more. */
export function cappedTotal(count: number): CappedTotal {
  return count > mostCounted ? { total: mostCounted, totalIsMinimum: true } : { total: count };
}
