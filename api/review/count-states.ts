import type { Knex } from 'knex';
import { mostCounted } from '../../contracts/page';
import { reviewStates, type ReviewState } from '../../contracts/review';
import { partsWith, selectWork, type Work, type WorkPart } from './work-query';

export interface StateCounts {
  /** How many files are in each review state; those without any are zero. */
  readonly totals: Record<ReviewState, number>;
  /** Of these there are more: no part of the files is counted further than to the cap. */
  readonly minimums: readonly ReviewState[];
}

/** Counts the files of these parts by review state, or of one state alone; each part to the cap. */
export async function countStates(
  database: Knex,
  work: Work,
  parts: readonly WorkPart[],
  only?: ReviewState,
): Promise<StateCounts> {
  const counted = parts.map((part) => {
    const files = selectWork(part, work, {
      columns: (state) => `${state} as state`,
      where: (state) => (only ? [`${state} = :only`] : []),
      tail: 'limit :most',
    });
    return `select '${part}' as part, state, count(*)::int as count from ${files} files group by state`;
  });
  const { rows } = await database.raw<{ rows: { part: WorkPart; state: ReviewState; count: number }[] }>(
    counted.join(' union all '),
    { ...work.bindings, most: mostCounted + 1, ...(only && { only }) },
  );
  const sum = (of: typeof rows): number => of.reduce((total, { count }) => total + count, 0);
  const cut = parts.filter((part) => sum(rows.filter((row) => row.part === part)) > mostCounted);
  const countOf = (state: ReviewState): number => sum(rows.filter((row) => row.state === state));
  const totalOf = (state: ReviewState): number => Math.min(countOf(state), mostCounted);
  return {
    totals: {
      waiting: totalOf('waiting'),
      deferred: totalOf('deferred'),
      overdue: totalOf('overdue'),
      unpaid: totalOf('unpaid'),
      held: totalOf('held'),
      passed: totalOf('passed'),
      'changes-requested': totalOf('changes-requested'),
      rejected: totalOf('rejected'),
      'rejected-below': totalOf('rejected-below'),
      ended: totalOf('ended'),
    },
    // Files of one state in several parts may pass the cap together.
    minimums: reviewStates.filter(
      (state) => countOf(state) > mostCounted || partsWith(state).some((part) => cut.includes(part)),
    ),
  };
}
