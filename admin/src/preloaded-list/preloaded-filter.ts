import type { PreloadedFilter } from '@contracts/preloaded-list';
import type { Filters } from '../list/filters';

/** Fewer characters are no number (`contracts/preloaded-list`). */
export const shortestNumber = 5;

/** The filter bar's texts as the route takes them. */
export const preloadedFilterOf = ({ name, documentNumber, used }: Filters): PreloadedFilter => ({
  ...(name && { name }),
  ...(documentNumber && documentNumber.length >= shortestNumber && { documentNumber }),
  ...(used && { used: used === 'true' }),
});
