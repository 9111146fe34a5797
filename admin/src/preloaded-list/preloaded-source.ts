import { call } from '../api/api';
import type { ListSource } from '../list/list-source';
import { preloadedFilterOf, preloadedSortOf } from './preloaded-filter';
import { rosterOfPlace, type PreloadedPlace } from './preloaded-place';

/** One of the two lists: a POST, so that names and numbers stay out of addresses and logs. */
export const preloadedSource = (place: PreloadedPlace): ListSource => ({
  page: ({ filter, sort, limit, cursor, signal }) =>
    call(
      'POST /preloaded-lists/:roster/search',
      {
        params: { roster: rosterOfPlace[place] },
        body: { filter: preloadedFilterOf(filter), sort: preloadedSortOf(sort), cursor, limit },
      },
      { signal },
    ),
});
