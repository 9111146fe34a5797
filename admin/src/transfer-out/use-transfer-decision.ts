import { useQueryClient } from '@tanstack/react-query';
import type { TransferDecision, TransferDetail } from '@contracts/transfer-out';
import { useState } from 'react';
import { useNotify, useShowContext } from 'react-admin';
import { call } from '../api/api';
import { useAction } from '../api/use-action';
import { useNextRecord } from '../list/use-next-record';

/**
 * Sends a decision on what was read and waits for the answer; then the longest waiting one opens. A refusal because it has moved
 * on reads it again.
 */
export function useTransferDecision({ id, name, round }: TransferDetail, onDone: () => void) {
  const [conflict, setConflict] = useState<string>();
  const { refetch } = useShowContext();
  const queries = useQueryClient();
  const notify = useNotify();
  const goOn = useNextRecord('/transfer-requests');
  const { send, sending, problem } = useAction('POST /transfer-requests/:id/decision', {
    onRefused: ({ status, message }) => {
      if (status !== 409) return;
      setConflict(message);
      onDone();
      void refetch();
    },
  });

  const decide = async (decision: Omit<TransferDecision, 'round'>) => {
    setConflict(undefined);
    if (!(await send({ params: { id }, body: { ...decision, round } }))) return;
    onDone();
    const isReleased = decision.decision === 'release';
    notify(`${name}：${isReleased ? '已转出' : '已答复不同意'}，将用短信告知本人`, {
      type: isReleased ? 'success' : 'info',
    });
    await goOn(async () => {
      const filter = { state: 'awaiting-review' } as const;
      const { items } = await call('POST /transfer-requests/search', { body: { filter, limit: 2 } });
      return items.find((item) => item.id !== id)?.id;
    });
    // Lists and counts are another's now; the record itself is read, and its reading logged, when it is opened.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'getOne' });
  };
  const faultOf = (path: string): string | undefined =>
    problem?.fields.find((field) => field.path === path)?.message;
  return { decide, sending, conflict, faultOf, problem: problem?.status === 409 ? undefined : problem };
}
