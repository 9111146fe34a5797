import type { Knex } from 'knex';
import { mostCounted, type CappedTotal } from '../../contracts/page';
import type { ReviewFilter } from '../../contracts/review';
import { cappedTotal } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { countStates, type StateCounts } from './count-states';
import { findReviewItems } from './review-item';
import { partsWith, selectWork, workOf, workParts, type Work } from './work-query';

type Needs = Pick<Services, 'database' | 'blindIndex' | 'encryption'>;

/** How a page is ordered, by a text that the cursor can carry; the id makes it unique. */
const orders = {
  oldest: { by: 'w.since', direction: 'asc', type: 'timestamptz' },
  newest: { by: 'w.since', direction: 'desc', type: 'timestamptz' },
  name: { by: 'person.name', direction: 'asc', type: 'text' },
} as const;

interface FoundRow {
  application_id: string;
  place: string;
}

/** The list of R-N3: a page, its total, and totals per state that follow the other filters. */
export async function searchReviews(services: Needs, input: HandlerInput<'POST /reviews/search'>) {
  const { filter, sort = 'oldest', cursor, limit = 20 } = input.body;
  const { session } = input;
  const { database } = services;
  const work = workOf(session.role, filter, services.blindIndex);
  // One after the other, as all below: whoever asks takes one connection, so that many who ask at once wait in turn for it.
  const counts = await countStates(database, work, workParts);
  const found = await findPage(database, work, filter.reviewState, { sort, cursor, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const ids = page.map((row) => row.application_id);
  const items = await findReviewItems(services, session, ids);
  const total = await totalOf(services, work, filter.reviewState, counts);
  return {
    items,
    ...total,
    ...counts,
    minimums: [...counts.minimums],
    nextCursor: last ? encodeCursor([last.place, last.application_id]) : null,
  };
}

/** Of the files that the list shows. The states of one part share its cap: one that was cut is counted by itself. */
async function totalOf(
  { database }: Needs,
  work: Work,
  state: ReviewFilter['reviewState'],
  { totals, minimums }: StateCounts,
): Promise<CappedTotal> {
  if (!state && minimums.length > 0) return { total: mostCounted, totalIsMinimum: true };
  if (!state) return cappedTotal(Object.values(totals).reduce((sum, count) => sum + count, 0));
  if (!minimums.includes(state)) return { total: totals[state] };
  const alone = await countStates(database, work, partsWith(state), state);
  return { total: alone.totals[state], ...(alone.minimums.includes(state) && { totalIsMinimum: true }) };
}

/** A page of a list, in its order: the files' ids with their places. */
export async function findPage(
  database: Knex,
  work: Work,
  state: ReviewFilter['reviewState'],
  { sort, cursor, limit }: { sort: keyof typeof orders; cursor?: string; limit: number },
): Promise<FoundRow[]> {
  const { by, direction, type } = orders[sort];
  const [place, id] = cursor ? decodeCursor(cursor, 2) : [];
  const after = direction === 'asc' ? '>' : '<';
  const order = `order by at ${direction}, application_id ${direction} limit :limit`;
  const parts = (state ? partsWith(state) : workParts).map((part) =>
    selectWork(part, work, {
      columns: () => `w.application_id, ${by} as at`,
      where: (reviewState) => [
        ...(state ? [`${reviewState} = :reviewState`] : []),
        ...(place ? [`(${by}, w.application_id) ${after} (:place::${type}, :after::uuid)`] : []),
      ],
      tail: order,
      readsPerson: sort === 'name',
    }),
  );
  const { rows } = await database.raw<{ rows: FoundRow[] }>(
    `select application_id, at::text as place from (${parts.join(' union all ')}) found ${order}`,
    {
      ...work.bindings,
      limit,
      ...(state && { reviewState: state }),
      ...(place && id && { place, after: id }),
    },
  );
  return rows;
}
