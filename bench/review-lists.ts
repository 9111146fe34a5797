import { countStates } from '../api/review/count-states';
import { findPage } from '../api/review/search';
import { workOf, workParts } from '../api/review/work-query';
import type { ReviewFilter } from '../contracts/review';
import { createBlindIndex } from '../runtime/blind-index';
import type { ActiveRole } from '../api/session/current-session';
import { person } from '../test/application-people';
import type { ReachableStack } from '../test/stack';
import { measureBeside, type Beside } from './beside';
import { atOwnAddress, done } from './platform';
import type { ProvinceApplications } from './province-applications';

const concurrency = 32;
const repeats = 6;

interface Asked {
  readonly filter: ReviewFilter;
  readonly sort: 'oldest' | 'newest';
}

/** What a reviewer of the province asks of a list to which every file comes. */
const asked: readonly Asked[] = [
  { filter: {}, sort: 'oldest' },
  { filter: { reviewState: 'waiting' }, sort: 'oldest' },
  { filter: { reviewState: 'passed' }, sort: 'newest' },
  { filter: { reviewState: 'waiting', level: 'assistant' }, sort: 'oldest' },
  { filter: { reviewState: 'waiting', submissionState: 'resubmitted' }, sort: 'newest' },
  { filter: { documentNumber: '420106199003070010' }, sort: 'oldest' },
];

/** Pages with their totals, and the page behind the first, of so many files (R-N3). */
export interface ReviewLists {
  readonly files: number;
  readonly pages: Beside;
}

/** Each page through HTTP, and its two statements alone, which are the rows and the totals. */
export async function measureReviewLists(
  stack: ReachableStack,
  { count, businessCode, province }: ProvinceApplications,
): Promise<ReviewLists> {
  const reviewer = atOwnAddress(
    stack,
    await person(stack, { name: '丁示例', reviews: { institutionId: province.id, businessCode } }),
  );
  const { body } = await reviewer.client.post<{ nextCursor: string }>('/api/reviews/search', asked[0]);
  const bodies = [...asked, { ...asked[0], filter: {}, sort: 'oldest' as const, cursor: body.nextCursor }];
  const all = Array.from({ length: repeats }, () => bodies).flat();
  const bare = statementsOf(stack, { institutionId: province.id, businessCode } as ActiveRole);
  return {
    files: count,
    pages: await measureBeside(concurrency, {
      platform: all.map((one) => async () => done(await reviewer.client.post('/api/reviews/search', one))),
      bare: all.map((one) => () => bare(one)),
    }),
  };
}

function statementsOf({ database, config }: ReachableStack, role: ActiveRole) {
  const blindIndex = createBlindIndex(config.keys.blindIndex);
  return async ({ filter, sort, cursor }: Asked & { readonly cursor?: string }): Promise<void> => {
    const work = workOf(role, filter, blindIndex);
    await countStates(database.knex, work, workParts);
    await findPage(database.knex, work, filter.reviewState, { sort, cursor, limit: 21 });
  };
}
