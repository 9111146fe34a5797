import { useEffect, useState } from 'react';
import type { Answer } from '../api/routes';
import { useApi } from '../api/use-api';

export type BatchPassItem = Answer<'GET /batch-passes'>['items'][number];

const refreshMs = 2_000;

/** The reviewer's own batches, asked for again while one is under way. */
export function useBatchPasses() {
  const [works, setWorks] = useState(false);
  const { data, error, refetch } = useApi(
    'GET /batch-passes',
    {},
    works ? { refetchIntervalMs: refreshMs } : {},
  );
  const items = data?.items;
  const running = items?.find(({ state }) => state === 'running');
  useEffect(() => setWorks(running !== undefined), [running]);
  return { items, running, error, retry: () => void refetch() };
}
