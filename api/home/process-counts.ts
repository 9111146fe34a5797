import type { Knex } from 'knex';
import { applicationStates } from '../../contracts/exam-application-states';
import type { HomeCounts } from '../../contracts/home';
import { mostCounted } from '../../contracts/page';
import { cappedTotal } from '../count-to-cap';
import { reachPattern, withinReach } from '../subtree';

/** Drafts are nobody's business. */
const counted = applicationStates.filter((state) => state !== 'draft');

/** The applications within reach by state, in the order of the process; each state to the cap, whatever years have left. */
export async function countProcesses(database: Knex, reach: string): Promise<HomeCounts> {
  const { rows } = await database.raw<{ rows: { state: string; count: number }[] }>(
    `select states.state, applications.count
       from unnest(?::text[]) with ordinality as states (state, place)
      cross join lateral (select count(*)::int as count
                            from (select from process
                                   where kind = 'exam-application' and state = states.state
                                     ${reach ? `and ${withinReach('institution_id')}` : ''}
                                   limit ?) files) applications
      order by states.place`,
    [[...counted], ...(reach ? [reachPattern(reach)] : []), mostCounted + 1],
  );
  return {
    list: 'processes',
    states: rows.map(({ state, count }) => {
      const { total, totalIsMinimum } = cappedTotal(count);
      return { state, count: total, ...(totalIsMinimum && { isMinimum: true }) };
    }),
  };
}
