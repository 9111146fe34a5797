import { useQueryClient } from '@tanstack/react-query';
import { useStore } from 'react-admin';
import { call } from '../api/api';
import { filtersOf } from '../list/filters';
import { privateFilter } from '../list/private-filter';
import { useNextRecord } from '../list/use-next-record';
import { reviewFilterOf } from './review-filter';

/** Opens the next file to decide in the list that one came from, as it is filtered; the list when none is left (R-N3). */
export function useNextFile() {
  // Where react-admin keeps a list's filter while its records are open.
  const [list] = useStore<{ filter?: unknown }>('reviews.listParams', {});
  const queries = useQueryClient();
  const goOn = useNextRecord('/reviews', '没有找到下一份可审核的材料，已回到列表');

  return async (after: string) => {
    const filter = reviewFilterOf({ ...filtersOf(list.filter), ...privateFilter('reviews') });
    await goOn(async () => (await call('POST /reviews/next', { body: { filter, after } })).id ?? undefined);
    // The list and its totals are another's now; the file itself is read when it is opened.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'GET /reviews/:id' });
  };
}
