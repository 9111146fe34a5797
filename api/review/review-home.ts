import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { countStates, type StateCounts } from './count-states';
import { findReviewItems } from './review-item';
import { decidable, ownParts, selectWork, workOf } from './work-query';

type Needs = Pick<Services, 'database' | 'blindIndex' | 'encryption'>;

const shown = 5;

/**
 * The front page: counts of one's own level and of what it may reopen, and what waits longest; where nobody reviews
 * below, that first (R-N1, R-N8).
 */
export async function reviewHome(services: Needs, session: RoleSession) {
  const { database } = services;
  const work = workOf(session.role, {}, services.blindIndex);
  const oldest = (['waiting', 'below'] as const).map((part) =>
    selectWork(part, work, {
      columns: () => `w.application_id, w.since, ${part === 'below'} as is_below`,
      where: (reviewState) => [`${reviewState} = any (:decidable)`],
      tail: 'order by w.since, w.application_id limit :shown',
    }),
  );
  const [own, below, { rows }] = await Promise.all([
    countStates(database, work, [...ownParts, 'rejected-below']),
    countStates(database, work, ['below']),
    database.raw<{ rows: { application_id: string }[] }>(
      `select application_id from (${oldest.join(' union all ')}) found
        order by is_below desc, since, application_id limit :shown`,
      { ...work.bindings, decidable, shown },
    ),
  ]);
  const waits = ({ totals }: StateCounts): number => decidable.reduce((sum, state) => sum + totals[state], 0);
  const isCut = [own, below].some(({ minimums }) => decidable.some((state) => minimums.includes(state)));
  return {
    totals: own.totals,
    minimums: [...own.minimums],
    waitingTotal: waits(own) + waits(below),
    ...(isCut && { waitingTotalIsMinimum: true }),
    oldest: await findReviewItems(
      services,
      session,
      rows.map((row) => row.application_id),
    ),
  };
}
