import { readTablePage } from '../api/authorization/table-rows';
import type { ReachableStack } from '../test/stack';
import { measureBeside, type Beside } from './beside';
import type { IssuingDepartment } from './issuing-department';
import { done } from './platform';

const [concurrency, count] = [4, 60];

/**
 * The first page of the table of a department's subordinates (R-H2): through HTTP, and its statements alone, which are the
 * rows, the total, and who acted last.
 */
export async function measureAuthorizationTable(
  { database: { knex } }: ReachableStack,
  { clerk, role }: IssuingDepartment,
): Promise<Beside> {
  const times = <T>(one: T): T[] => Array.from({ length: count }, () => one);
  return await measureBeside(concurrency, {
    platform: times(async () => done(await clerk.client.get('/api/authorizations?scope=below'))),
    bare: times(async () => void (await readTablePage(knex, { role }, { scope: 'below', limit: 25 }))),
  });
}
