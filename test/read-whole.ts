import type { Knex } from 'knex';
import { Client } from 'pg';
import type { TestDatabase } from './database';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
}

/** Says what a reading goes through. */
export interface PlanReader {
  /** Which of some tables from end to end. */
  readWhole(read: () => Promise<unknown>): Promise<string[]>;
  /** Which indexes. */
  indexes(read: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/** Explains every statement of a reading, as the database would do it. */
export async function openPlanReader(
  { knex, url }: Pick<TestDatabase, 'knex' | 'url'>,
  tables: readonly string[],
): Promise<PlanReader> {
  const planner = new Client({ connectionString: url });
  await planner.connect();
  const plansOf = async (read: () => Promise<unknown>): Promise<Plan[]> => {
    const queries: { sql: string; bindings: readonly Knex.Value[] }[] = [];
    const collect = (query: (typeof queries)[number]): void => void queries.push(query);
    knex.on('query', collect);
    await read();
    knex.off('query', collect);
    if (queries.length === 0) throw new Error('Nothing was read.');
    const plans: Plan[] = [];
    for (const { sql, bindings } of queries) {
      const { rows } = await planner.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
        `explain (format json) ${sql}`,
        [...bindings],
      );
      for (const row of rows) for (const { Plan: plan } of row['QUERY PLAN']) plans.push(...nodesOf(plan));
    }
    return plans;
  };
  return {
    readWhole: async (read) =>
      (await plansOf(read))
        .filter((plan) => plan['Node Type'] === 'Seq Scan')
        .flatMap(({ 'Relation Name': table }) => (table && tables.includes(table) ? [table] : [])),
    indexes: async (read) =>
      (await plansOf(read)).flatMap(({ 'Index Name': index }) => (index ? [index] : [])),
    close: () => planner.end(),
  };
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
