import type { AdmissionFilter, AdmissionSort } from '@contracts/roster-admission';
import { admissionStateWords, type AdmissionState } from '@contracts/roster-admission-states';
import { call } from '../api/api';
import type { Filters } from '../list/filters';
import type { ListSource } from '../list/list-source';
import { admissionLists, type AdmissionResource } from './admission-lists';

/** Those who have bound: a POST, so that names and numbers stay out of addresses and logs. */
export const admissionSource = (resource: AdmissionResource): ListSource => ({
  page: ({ filter, sort, limit, cursor, signal }) =>
    call(
      'POST /admissions/search',
      {
        body: {
          filter: admissionFilterOf(resource, filter),
          sort: admissionSortOf(sort),
          cursor,
          limit,
        },
      },
      { signal },
    ),
  one: (id, signal) => call('GET /admissions/:id', { params: { id } }, { signal }),
});

/** The filter that the API takes. What an address holds beside it, or wrongly, is left out. */
export const admissionFilterOf = (
  resource: AdmissionResource,
  { state, institutionId, isFlagged, name, documentNumber }: Filters,
): AdmissionFilter => ({
  scope: admissionLists[resource].scope,
  state: state !== undefined && isState(state) ? state : undefined,
  institutionId,
  isFlagged: isFlagged === 'true' ? true : undefined,
  name,
  documentNumber,
});

export const admissionSortOf = (sort: { order: string } | undefined): AdmissionSort =>
  sort?.order === 'DESC' ? 'newest' : 'oldest';

const isState = (state: string): state is AdmissionState => Object.hasOwn(admissionStateWords, state);
