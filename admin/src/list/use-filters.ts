import { useListContext } from 'react-admin';
import { filtersOf, type Filters } from './filters';
import { clearPrivateFilter, usePrivateFilter } from './private-filter';

export interface ListFilterState {
  /** Those that stand in the address. */
  filters: Filters;
  /** Whether anything filters, also what is kept out of the address. */
  filtered: boolean;
  setFilters: (filters: Filters) => void;
  clear: () => void;
}

/** The filters of the list around. */
export function useFilters(): ListFilterState {
  const list = useListContext();
  const filters = filtersOf(list.filterValues);
  const isPrivate = Object.keys(usePrivateFilter(list.resource)).length > 0;
  return {
    filters,
    filtered: isPrivate || Object.keys(filters).length > 0,
    setFilters: (next) => list.setFilters(next),
    clear: () => {
      clearPrivateFilter(list.resource);
      list.setFilters({});
    },
  };
}
