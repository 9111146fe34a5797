import { useQueryClient } from '@tanstack/react-query';
import type { FaceCheckReviewDetail } from '@contracts/face-check-review';
import { useState } from 'react';
import { useNotify, useShowContext } from 'react-admin';
import { call } from '../api/api';
import { useAction } from '../api/use-action';
import { useNextRecord } from '../list/use-next-record';

/**
 * Sends a decision and waits for the answer; then the longest waiting review opens, or the list. A refusal because the review has
 * moved on (decided by somebody else, taken back) reads it again, so that the page shows what became of it.
 */
export function useCheckReviewDecision({ id, personName }: FaceCheckReviewDetail) {
  const [conflict, setConflict] = useState<string>();
  const { refetch } = useShowContext<FaceCheckReviewDetail>();
  const queries = useQueryClient();
  const notify = useNotify();
  const goOn = useNextRecord('/face-check-reviews');
  const { send, sending, problem } = useAction('POST /face-check-reviews/:id/decision', {
    onRefused: ({ status, message }) => {
      if (status !== 409) return;
      setConflict(message);
      void refetch();
    },
  });

  const decide = async (decision: 'confirm' | 'refuse', reason?: string) => {
    setConflict(undefined);
    const body = { decision, ...(reason !== undefined && { reason }) };
    if (!(await send({ params: { id }, body }))) return;
    const isConfirmed = decision === 'confirm';
    const word = isConfirmed ? '已确认是本人' : '不予确认';
    notify(`${personName}：${word}`, { type: isConfirmed ? 'success' : 'info' });
    await goOn(async () => {
      const query = { state: 'pending', limit: 2 } as const;
      const { items } = await call('GET /face-check-reviews', { query });
      return items.find((review) => review.id !== id)?.id;
    });
    // Lists and counts are another's now; the review itself is read, and its reading logged, when it is opened.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'getOne' });
  };
  return { decide, sending, conflict, problem: problem?.status === 409 ? undefined : problem };
}
