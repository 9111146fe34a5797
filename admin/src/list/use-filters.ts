import { useListContext } from 'react-admin';
import { filtersOf, type Filters } from './filters';

export interface ListFilterState {
  filters: Filters;
  filtered: boolean;
  setFilters: (filters: Filters) => void;
  clear: () => void;
}

/** The filters of the list around. */
export function useFilters(): ListFilterState {
  const list = useListContext();
  const filters = filtersOf(list.filterValues);
  return {
    filters,
    filtered: Object.keys(filters).length > 0,
    setFilters: (next) => list.setFilters(next),
    clear: () => list.setFilters({}),
  };
}
