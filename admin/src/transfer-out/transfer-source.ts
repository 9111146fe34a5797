import type { TransferFilter } from '@contracts/transfer-out';
import { transferStateWords, type TransferState } from '@contracts/transfer-out-states';
import { call } from '../api/api';
import type { Filters } from '../list/filters';
import type { ListSource } from '../list/list-source';

/** Who asks to be released: a POST, so that names and numbers stay out of addresses and logs. */
export const transferSource: ListSource = {
  page: ({ filter, limit, cursor, signal }) =>
    call(
      'POST /transfer-requests/search',
      { body: { filter: transferFilterOf(filter), cursor, limit } },
      { signal },
    ),
  one: (id, signal) => call('GET /transfer-requests/:id', { params: { id } }, { signal }),
};

/** The filter that the API takes. What an address holds beside it, or wrongly, is left out. */
const transferFilterOf = ({ state, name, documentNumber }: Filters): TransferFilter => ({
  state: state !== undefined && isState(state) ? state : undefined,
  name,
  documentNumber,
});

const isState = (state: string): state is TransferState => Object.hasOwn(transferStateWords, state);
