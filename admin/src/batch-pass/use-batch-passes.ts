import { useEffect, useState } from 'react';
import type { Answer } from '../api/routes';
import { useApi } from '../api/use-api';

export type BatchPassItem = Answer<'GET /batch-passes'>['items'][number];

/** All of a month are many files to count. */
const refreshMs = { running: 2_000, all: 10_000 } as const;

/** The reviewer's own batches, or those under way alone; asked for again while there is one. */
export function useBatchPasses(which: keyof typeof refreshMs) {
  const [works, setWorks] = useState(false);
  const { data, error, refetch } = useApi(
    'GET /batch-passes',
    { query: which === 'running' ? { state: which } : {} },
    works ? { refetchIntervalMs: refreshMs[which] } : {},
  );
  const items = data?.items;
  const running = items?.find(({ state }) => state === 'running');
  useEffect(() => setWorks(running !== undefined), [running]);
  return { items, running, error, retry: () => void refetch() };
}
