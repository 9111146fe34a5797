import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useStore } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { call } from '../api/api';
import { filtersOf } from '../list/filters';
import { privateFilter } from '../list/private-filter';
import { reviewFilterOf } from './review-filter';

/** Opens the next file to decide in the list that one came from, as it is filtered; the list when none is left (R-N3). */
export function useNextFile() {
  // Where react-admin keeps a list's filter while its records are open.
  const [list] = useStore<{ filter?: unknown }>('reviews.listParams', {});
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();

  return async (after: string) => {
    const filter = reviewFilterOf({ ...filtersOf(list.filter), ...privateFilter('reviews') });
    // The decision has been taken: a next file that can't be looked up is no reason to doubt it.
    const { id } = await call('POST /reviews/next', { body: { filter, after } }).catch(() => ({ id: null }));
    if (id === null) notify('没有找到下一份可审核的材料，已回到列表', { type: 'info' });
    await navigate(id === null ? '/reviews' : `/reviews/${id}/show`);
    // The list and its totals are another's now; the file itself is read when it is opened.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'GET /reviews/:id' });
  };
}
