import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Client } from '../session/csrf-token';
import { call } from './api';
import type { Answer, RouteName, Sent } from './routes';

export interface UseApiOptions {
  enabled?: boolean;
  /** Ask again every so many milliseconds while the page is visible. */
  refetchIntervalMs?: number;
  /**
   * Stays as it was read until `refetch`, and is read anew when the page is opened again: for a record that is decided
   * on, which must not change under the reader's eyes.
   */
  keepAsRead?: boolean;
  /** Whose session it is; the console's unless told. */
  client?: Client;
}

/** A reading that stays as it was read (see `keepAsRead`). */
export const asRead = { staleTime: Infinity, gcTime: 0 } as const;

/** What react-query keeps an answer under, for who writes a newer one there. */
export const queryKeyOf = <R extends RouteName & `GET ${string}`>(
  route: R,
  sent: Sent<R>,
  client: Client = 'console',
): readonly unknown[] => (client === 'console' ? [route, sent] : [route, sent, client]);

/** What one reading route answers, kept fresh by react-query. */
export function useApi<R extends RouteName & `GET ${string}`>(
  route: R,
  sent: Sent<R>,
  { enabled = true, refetchIntervalMs, keepAsRead = false, client = 'console' }: UseApiOptions = {},
): UseQueryResult<Answer<R>> {
  return useQuery<Answer<R>>({
    queryKey: queryKeyOf(route, sent, client),
    queryFn: ({ signal }) => call(route, sent, { signal, client }),
    meta: { client },
    enabled,
    refetchInterval: refetchIntervalMs ?? false,
    ...(keepAsRead && asRead),
  });
}
