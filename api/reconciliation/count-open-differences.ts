import type { Knex } from 'knex';

/** How many differences nobody has settled or explained. */
export async function countOpenDifferences(database: Knex): Promise<number> {
  const row = await database('bill_difference')
    .where({ state: 'open' })
    .count<{ count: string }[]>('* as count');
  return Number(row[0]?.count ?? 0);
}
