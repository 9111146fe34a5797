import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Answer, RouteName } from '../api/routes';
import { useApi } from '../api/use-api';

export type BatchPass = Answer<'GET /batch-passes/:id'>;

const one = 'GET /batch-passes/:id' satisfies RouteName;
const refreshMs = 1_000;
/** Up to five hundred rows. */
const refreshRowsMs = 3_000;

/** A batch and its rows; while it is under way, asked for again and again. The page may be left meanwhile. */
export function useBatchPass(id: string) {
  const queries = useQueryClient();
  const [works, setWorks] = useState(false);
  const sent = { params: { id } };
  const query = useApi(one, sent, works ? { refetchIntervalMs: refreshMs } : {});
  const rows = useApi('GET /batch-passes/:id/rows', sent, works ? { refetchIntervalMs: refreshRowsMs } : {});
  const state = query.data?.state;
  const { refetch } = rows;
  useEffect(() => {
    setWorks(state === 'running');
    if (state === undefined || state === 'running') return;
    void refetch();
    // Whoever was passed isn't in the list any more.
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'reviews' && queryKey[1] !== 'getOne',
    });
  }, [state, refetch, queries]);
  return {
    batch: query.data,
    rows: rows.data?.items,
    error: query.error ?? rows.error,
    retry: () => {
      void query.refetch();
      void rows.refetch();
    },
    /** What an action has answered, at once. */
    show: (next: BatchPass) => queries.setQueryData([one, sent], next),
  };
}
