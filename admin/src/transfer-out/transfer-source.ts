import { staffScopes } from '@contracts/roster-states';
import type { TransferFilter, TransferSort } from '@contracts/transfer-out';
import { transferStateWords, type TransferState } from '@contracts/transfer-out-states';
import { call } from '../api/api';
import type { Filters } from '../list/filters';
import type { ListSource } from '../list/list-source';

/** Who asks to be released: a POST, so that names and numbers stay out of addresses and logs. */
export const transferSource: ListSource = {
  page: ({ filter, sort, limit, cursor, signal }) =>
    call(
      'POST /transfer-requests/search',
      { body: { filter: transferFilterOf(filter), sort: transferSortOf(sort), cursor, limit } },
      { signal },
    ),
  one: (id, signal) => call('GET /transfer-requests/:id', { params: { id } }, { signal }),
};

/** The filter that the API takes. What an address holds beside it, or wrongly, is left out. */
export const transferFilterOf = ({
  state,
  scope,
  institutionId,
  name,
  documentNumber,
}: Filters): TransferFilter => ({
  state: state !== undefined && isState(state) ? state : undefined,
  scope: staffScopes.find((one) => one === scope),
  institutionId,
  name,
  documentNumber,
});

export const transferSortOf = (sort: { order: string } | undefined): TransferSort =>
  sort?.order === 'DESC' ? 'newest' : 'oldest';

const isState = (state: string): state is TransferState => Object.hasOwn(transferStateWords, state);
