import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Roster } from '@contracts/roster-states';
import type { Answer, RouteName } from '../../api/routes';
import { useApi } from '../../api/use-api';
import type { PreloadedPlace } from '../preloaded-place';
import { refreshList } from '../refresh-list';

export type PreloadImport = Answer<'GET /preload-imports/:id'>;

const latest = 'GET /preloaded-lists/:roster/imports/latest' satisfies RouteName;
const refreshMs = 1_000;

/** The list's latest import; while it works, asked for again and again. The page may be left meanwhile. */
export function useImport(place: PreloadedPlace, roster: Roster) {
  const queries = useQueryClient();
  const [works, setWorks] = useState(false);
  const query = useApi(latest, { params: { roster } }, works ? { refetchIntervalMs: refreshMs } : {});
  const found = query.data?.import ?? undefined;
  const state = found?.state;
  useEffect(() => setWorks(state === 'checking' || state === 'committing'), [state]);
  // What went in, or stays out for good, shows in the list.
  useEffect(() => {
    if (state === 'done' || state === 'cancelled') void refreshList(queries, place);
  }, [state, queries, place]);
  return {
    found,
    isPending: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
    /** What an action has answered, at once. */
    show: (next: PreloadImport) => queries.setQueryData([latest, { params: { roster } }], { import: next }),
  };
}
