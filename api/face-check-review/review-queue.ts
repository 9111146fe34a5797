import type { Knex } from 'knex';
import type { faceCheckReviewRoutes } from '../../contracts/face-check-review';
import type { ResponseOf } from '../../contracts/route';
import { decodeCursor, encodeCursor } from '../cursor';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { checkReviewColumns, checkReviews, type CheckReviewRow, toSummary } from './review-rows';

type Query = HandlerInput<'GET /face-check-reviews'>['query'];

/** The queue of manual reviews of face checks, the longest waiting first, without the asker's own (R-B8). */
export async function listCheckReviews(
  { database, encryption }: Services,
  personId: string,
  { state, cursor, limit = 25 }: Query,
): Promise<ResponseOf<(typeof faceCheckReviewRoutes)['GET /face-check-reviews']>> {
  const after = cursor ? decodeCursor(cursor, 2) : undefined;
  const filtered = () =>
    checkReviews(database)
      .whereNot('c.person_id', personId)
      .modify((list) => ofState(list, state));
  const [rows, [counted]] = await Promise.all([
    filtered()
      .modify((list) => {
        if (after) void list.whereRaw('(review.requested_at, review.id) > (?::timestamptz, ?::uuid)', after);
      })
      .orderBy(['review.requested_at', 'review.id'])
      .limit(limit + 1)
      .select<(CheckReviewRow & { cursor_at: string })[]>(
        ...checkReviewColumns,
        database.raw('review.requested_at::text as cursor_at'),
      ),
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
  if (state === 'pending') void list.whereNull('review.ended_at');
  else if (state) void list.where('review.outcome', state);
}
