import type { PreloadedFilter, PreloadedSort } from '@contracts/preloaded-list';
import type { Filters } from '../list/filters';

/** The filter bar's texts as the route takes them. */
export const preloadedFilterOf = ({ name, documentNumber, used }: Filters): PreloadedFilter => ({
  ...(name && { name }),
  ...(documentNumber && { documentNumber }),
  ...(used && { used: used === 'true' }),
});

/** The columns that sort are the name, and when the row was loaded. */
export function preloadedSortOf(sort: { field: string; order: 'ASC' | 'DESC' } | undefined): PreloadedSort {
  if (sort?.field === 'name') return sort.order === 'ASC' ? 'name' : 'name-descending';
  return sort?.field === 'createdAt' && sort.order === 'ASC' ? 'oldest' : 'newest';
}
