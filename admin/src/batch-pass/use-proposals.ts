import type { InternshipPeriod } from '@contracts/exam-application';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../api/api';
import { toChosenRow, type ChosenRow } from './batch';

/** The chosen files as the server has them now, each with the dates that its pass would confirm, to be corrected. */
export function useProposals(ids: readonly string[]) {
  const proposals = useQuery({
    queryKey: ['POST /reviews/pass-proposals', ids],
    queryFn: ({ signal }) => call('POST /reviews/pass-proposals', { body: { ids: [...ids] } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [rows, setRows] = useState<ChosenRow[]>();
  const items = proposals.data?.items;
  useEffect(() => {
    if (items) setRows(items.map(toChosenRow));
  }, [items]);
  return {
    rows,
    unreadable: proposals.error,
    readAgain: () => void proposals.refetch(),
    correct: (id: string, period: InternshipPeriod) =>
      setRows((known) => known?.map((row) => (row.id === id ? { ...row, period } : row))),
  };
}
