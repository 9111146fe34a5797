import type { QueryClient } from '@tanstack/react-query';
import type { RouteName } from '../api/routes';
import type { PreloadedPlace } from './preloaded-place';

/** After a change: the list's pages and its counts. */
export async function refreshList(queries: QueryClient, place: PreloadedPlace): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: [place] }),
    queries.invalidateQueries({ queryKey: ['GET /preloaded-lists/:roster' satisfies RouteName] }),
  ]);
}
