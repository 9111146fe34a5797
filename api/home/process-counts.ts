import type { Knex } from 'knex';
import { applicationStates } from '../../contracts/exam-application-states';
import type { HomeCounts } from '../../contracts/home';
import { reachPattern, withinReach } from '../subtree';

/** The applications within reach by state, in the order of the process; drafts are nobody's business. */
export async function countProcesses(database: Knex, reach: string): Promise<HomeCounts> {
  const rows = await database('process')
    .where({ kind: 'exam-application' })
    .modify((list) => {
      if (reach) void list.whereRaw(withinReach('institution_id'), [reachPattern(reach)]);
    })
    .groupBy('state')
    .select<{ state: string; count: number }[]>('state', database.raw('count(*)::int as count'));
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return {
    list: 'processes',
    states: applicationStates
      .filter((state) => state !== 'draft')
      .map((state) => ({ state, count: counts.get(state) ?? 0 })),
  };
}
