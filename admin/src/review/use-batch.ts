import type { InternshipPeriod } from '@contracts/exam-application';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api/api';
import { useAction } from '../api/use-action';
import { nextPortion, toRow, withOutcomes, withPeriod, type BatchRow } from './batch';

/**
 * The chosen files as the server has them now, and their passing: a portion at a time, until each has its outcome or it is stopped.
 * After a portion without an answer it goes on with that very portion, which decides nothing twice.
 */
export function useBatch(ids: readonly string[]) {
  const proposals = useQuery({
    queryKey: ['POST /reviews/pass-proposals', ids],
    queryFn: ({ signal }) => call('POST /reviews/pass-proposals', { body: { ids: [...ids] } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const { send, problem } = useAction('POST /reviews/passes');
  const [rows, setRows] = useState<BatchRow[]>();
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);
  const items = proposals.data?.items;
  useEffect(() => {
    if (items) setRows(items.map(toRow));
  }, [items]);

  const run = async (): Promise<void> => {
    if (!rows) return;
    setRunning(true);
    stopped.current = false;
    let current: readonly BatchRow[] = rows;
    while (!stopped.current) {
      const portion = nextPortion(current);
      const answer = portion.length > 0 && (await send({ body: { rows: portion } }));
      if (!answer) break;
      current = withOutcomes(current, answer);
      setRows([...current]);
    }
    setRunning(false);
  };
  return {
    rows,
    unreadable: proposals.error,
    readAgain: () => void proposals.refetch(),
    run,
    running,
    problem,
    stop: () => {
      stopped.current = true;
    },
    correct: (id: string, period: InternshipPeriod) =>
      setRows((known) => known?.map((row) => (row.id === id ? withPeriod(row, period) : row))),
  };
}
