import { addProvinceStaff, type ProvinceStaff, type Staffed } from '../../bench/province-staff';
import type { StatisticsScope } from '../../contracts/staff-statistics-columns';
import { startApi, type ApiApp } from '../../test/api-app';
import { databaseAddress, runningStack } from '../../test/running-stack';
import { countingStatement } from './count-staff';

let api: ApiApp;
let staff: ProvinceStaff;
beforeAll(async () => {
  api = await startApi();
  const database = new URL(api.database.url).pathname.slice(1);
  staff = await addProvinceStaff(api.config, databaseAddress(runningStack(), 'postgres', database), 20_000);
});
afterAll(() => api.close());

/**
 * How PostgreSQL reads the figures where reading all of a table is no way: one line a step. Among these few it would be; at the size
 * of a province the bench looks at the plans (bench/staff-statistics.ts).
 */
async function planOf({ id, treePath }: Staffed, scope: StatisticsScope): Promise<string> {
  const { sql, values } = countingStatement({
    ...{ institutionId: id, treePath, roster: 'in-service', scope, day: '2026-11-22' },
  });
  return await api.database.knex.transaction(async (trx) => {
    for (const way of ['seqscan', 'hashjoin', 'mergejoin']) await trx.raw(`set local enable_${way} = off`);
    const { rows } = await trx.raw<{ rows: Record<'QUERY PLAN', string>[] }>(
      `explain (costs off) ${sql}`,
      values,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

test('R-K1 a unit’s figures are read by indexes, whoever else is in the province', async () => {
  const plan = await planOf(staff.hospital, 'unit');
  expect(plan).not.toContain('Seq Scan');
});

test('R-K1 a province’s figures read nothing that they don’t need: no memberships, of the people sex and birth alone', async () => {
  const plan = await planOf(staff.province, 'subtree');
  expect(plan).not.toContain('membership');
  expect(plan).toContain('using person_counted');
  expect(plan).not.toContain('age(');
});
