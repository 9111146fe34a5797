import { call } from '../api/api';
import type { ListSource } from '../list/list-source';
import { reviewFilterOf } from './review-filter';

/** The list is a POST, so that names and numbers stay out of addresses and logs; its totals come along as `meta`. */
export const reviewSource: ListSource = {
  async page({ filter, sort, limit, cursor, signal }) {
    const order = sort?.order === 'DESC' ? 'newest' : 'oldest';
    const { totals, ...page } = await call(
      'POST /reviews/search',
      { body: { filter: reviewFilterOf(filter), sort: order, cursor, limit } },
      { signal },
    );
    return { ...page, meta: totals };
  },
  one: (id, signal) => call('GET /reviews/:id', { params: { id } }, { signal }),
};
