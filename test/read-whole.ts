import type { Knex } from 'knex';
import { Client } from 'pg';
import type { TestDatabase } from './database';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

/** Says which of some tables a reading goes through from end to end. */
export interface PlanReader {
  readWhole(read: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/** Explains every statement of a reading, as the database would do it. */
export async function openPlanReader(
  { knex, url }: Pick<TestDatabase, 'knex' | 'url'>,
  tables: readonly string[],
): Promise<PlanReader> {
  const planner = new Client({ connectionString: url });
  await planner.connect();
  return {
    async readWhole(read) {
      const queries: { sql: string; bindings: readonly Knex.Value[] }[] = [];
      const collect = (query: (typeof queries)[number]): void => void queries.push(query);
      knex.on('query', collect);
      await read();
      knex.off('query', collect);
      if (queries.length === 0) throw new Error('Nothing was read.');
      const whole: string[] = [];
      for (const { sql, bindings } of queries) {
        const { rows } = await planner.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
          `explain (format json) ${sql}`,
          [...bindings],
        );
        for (const row of rows) for (const { Plan: plan } of row['QUERY PLAN']) whole.push(...scanned(plan));
      }
      return whole.filter((table) => tables.includes(table));
    },
    close: () => planner.end(),
  };
}

const scanned = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : []),
  ...(plan.Plans ?? []).flatMap(scanned),
];
