import { call } from '../api/api';
import type { ListSource } from '../list/list-source';
import { reviewFilterOf } from './review-filter';
import type { ReviewListMeta } from './totals';

/** The list is a POST, so that names and numbers stay out of addresses and logs; its totals come along as `meta`. */
export const reviewSource: ListSource = {
  async page({ filter, sort, limit, cursor, signal }) {
    // By how long it has waited: the longest are those that came first. An address of before names another column.
    const order = sort?.field === 'actsNext' && sort.order === 'ASC' ? 'newest' : 'oldest';
    const { totals, minimums, ...page } = await call(
      'POST /reviews/search',
      { body: { filter: reviewFilterOf(filter), sort: order, cursor, limit } },
      { signal },
    );
    const meta: ReviewListMeta = { totals, minimums };
    return { ...page, meta };
  },
  one: (id, signal) => call('GET /reviews/:id', { params: { id } }, { signal }),
};
