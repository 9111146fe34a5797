import type { Knex } from 'knex';
import type { identityRoutes } from '../../contracts/identity';
import type { ResponseOf } from '../../contracts/route';
import { decodeCursor, encodeCursor } from '../cursor';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { type ReviewRow, outcomesOf, toSummary } from './review-rows';

type Query = HandlerInput<'GET /identity/reviews'>['query'];

/** The queue of manual reviews, the longest waiting first (R-B4). */
export async function listReviews(
  { database, encryption }: Services,
  { state, cursor, limit = 25 }: Query,
): Promise<ResponseOf<(typeof identityRoutes)['GET /identity/reviews']>> {
  const after = cursor ? decodeCursor(cursor, 2) : undefined;
  const filtered = () => database('identity_review').modify((list) => ofState(list, state));
  const [rows, [counted]] = await Promise.all([
    filtered()
      .modify((list) => {
        if (after) void list.whereRaw('(requested_at, id) > (?::timestamptz, ?::uuid)', after);
      })
      .orderBy(['requested_at', 'id'])
      .limit(limit + 1)
      .select<(ReviewRow & { cursor_at: string })[]>('*', database.raw('requested_at::text as cursor_at')),
    filtered().count<{ count: string }[]>(),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => toSummary(row, encryption)),
    total: Number(counted?.count ?? 0),
    ...(last && { nextCursor: encodeCursor([last.cursor_at, last.id]) }),
  };
}

function ofState(list: Knex.QueryBuilder, state: Query['state']): void {
  if (state === 'pending') void list.whereNull('ended_at');
  else if (state) void list.whereIn('outcome', outcomesOf(state));
}
