import { call } from '../api/api';
import type { ListSource } from '../list/list-source';
import { rosterFilterOf, rosterSortOf } from './roster-filter';
import { rosterLists, type RosterResource } from './roster-lists';

/** A roster's pages: a POST, so that names and numbers stay out of addresses and logs. */
export const rosterSource = (resource: RosterResource): ListSource => ({
  page: ({ filter, sort, limit, cursor, signal }) =>
    call(
      'POST /roster/search',
      {
        body: {
          filter: rosterFilterOf(rosterLists[resource], filter),
          sort: rosterSortOf(sort),
          cursor,
          limit,
        },
      },
      { signal },
    ),
  one: (id, signal) => call('GET /roster/:id', { params: { id } }, { signal }),
});
