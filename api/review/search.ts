import type { ReviewFilter } from '../../contracts/review';
import { decodeCursor, encodeCursor } from '../cursor';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import type { ActiveRole, RoleSession } from '../session/current-session';
import { findReviewItems } from './review-item';
import { countStates, isDecidable, workQuery } from './work-query';

type Needs = Pick<Services, 'database' | 'blindIndex' | 'encryption'>;

/** How a page is ordered, by a text that the cursor can carry; the id makes it unique. */
const orders = {
  oldest: { by: 'since', direction: 'asc', type: 'timestamptz' },
  newest: { by: 'since', direction: 'desc', type: 'timestamptz' },
  name: { by: 'name', direction: 'asc', type: 'text' },
} as const;

interface FoundRow {
  application_id: string;
  place: string;
}

/** The list of R-N3: a page, its total, and totals per state that follow the other filters. */
export async function searchReviews(services: Needs, input: HandlerInput<'POST /reviews/search'>) {
  const { filter, sort = 'oldest', cursor, limit = 20 } = input.body;
  const { session } = input;
  const { role } = session;
  const { database } = services;
  const query = workQuery(role, filter, services.blindIndex);
  const [totals, found] = await Promise.all([
    countStates(database, query),
    findPage(services, role, filter, { sort, cursor, limit: limit + 1 }),
  ]);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const items = await findReviewItems(
    services,
    session,
    page.map((row) => row.application_id),
  );
  return {
    items,
    total: filter.reviewState
      ? totals[filter.reviewState]
      : Object.values(totals).reduce((sum, count) => sum + count, 0),
    totals,
    nextCursor: last ? encodeCursor([last.place, last.application_id]) : null,
  };
}

async function findPage(
  { database, blindIndex }: Needs,
  role: ActiveRole,
  filter: ReviewFilter,
  { sort, cursor, limit }: { sort: keyof typeof orders; cursor?: string; limit: number },
): Promise<FoundRow[]> {
  const { by, direction, type } = orders[sort];
  const { sql, bindings } = workQuery(role, filter, blindIndex);
  const [place, id] = cursor ? decodeCursor(cursor, 2) : [];
  const after = direction === 'asc' ? '>' : '<';
  const { rows } = await database.raw<{ rows: FoundRow[] }>(
    `select application_id, ${by}::text as place from (${sql}) found
      where (:reviewState::text is null or review_state = :reviewState)
        and (:place::text is null or (${by}, application_id) ${after} (:place::${type}, :after::uuid))
      order by ${by} ${direction}, application_id ${direction} limit :limit`,
    { ...bindings, reviewState: filter.reviewState ?? null, place: place ?? null, after: id ?? null, limit },
  );
  return rows;
}

/** What the asker can decide now, the longest waiting first: after the given one, else from the beginning (R-N3). */
export async function findNext(
  { database, blindIndex }: Needs,
  input: HandlerInput<'POST /reviews/next'>,
): Promise<{ id: string | null }> {
  const { filter, after } = input.body;
  const { sql, bindings } = workQuery(input.session.role, filter, blindIndex);
  const { rows } = await database.raw<{ rows: { application_id: string }[] }>(
    `with found as (${sql}), place as (select since, application_id from found where application_id = :after)
     select found.application_id
       from found left join place on true
      where not is_below and ${isDecidable}
        and review_state = coalesce(:reviewState, case when review_state = 'deferred' then '' else review_state end)
        and found.application_id is distinct from :after::uuid and found.person_id <> :self
      order by place.since is not null and (found.since, found.application_id) < (place.since, place.application_id),
               found.since, found.application_id
      limit 1`,
    {
      ...bindings,
      after: after ?? null,
      reviewState: filter.reviewState ?? null,
      self: input.session.personId,
    },
  );
  return { id: rows[0]?.application_id ?? null };
}

/** The front page: counts of one's own level, and what waits longest; where nobody reviews below, that first (R-N1, R-N8). */
export async function reviewHome(services: Needs, session: RoleSession) {
  const { database } = services;
  const { role } = session;
  const query = workQuery(role, {}, services.blindIndex);
  const ownLevel = { ...query, sql: `select * from (${query.sql}) files where not is_below` };
  const [totals, { rows }] = await Promise.all([
    countStates(database, ownLevel),
    database.raw<{ rows: { application_id: string; waiting: string }[] }>(
      `select application_id, count(*) over () as waiting from (${query.sql}) found where ${isDecidable}
        order by is_below desc, since, application_id limit 5`,
      query.bindings,
    ),
  ]);
  return {
    totals,
    waitingTotal: Number(rows[0]?.waiting ?? 0),
    oldest: await findReviewItems(
      services,
      session,
      rows.map((row) => row.application_id),
    ),
  };
}
