import { useQueryClient } from '@tanstack/react-query';
import type { CorrectionDetail } from '@contracts/data-correction';
import { useState } from 'react';
import { useNotify, useShowContext } from 'react-admin';
import { call } from '../api/api';
import { useAction } from '../api/use-action';
import { useNextRecord } from '../list/use-next-record';

export type Answer = 'correct' | 'decline';

/**
 * Sends an answer and waits until it is recorded; then the longest waiting request opens, or the list. A refusal because the request
 * has moved on (answered by somebody else, taken back) reads it again, so that the page shows what became of it.
 */
export function useCorrectionAnswer({ id, personName }: CorrectionDetail) {
  const [conflict, setConflict] = useState<string>();
  const { refetch } = useShowContext<CorrectionDetail>();
  const queries = useQueryClient();
  const notify = useNotify();
  const goOn = useNextRecord('/data-corrections');
  const { send, sending, problem } = useAction('POST /data-corrections/:id/answer', {
    onRefused: ({ status, message }) => {
      if (status !== 409) return;
      setConflict(message);
      void refetch();
    },
  });

  const answer = async (verb: Answer, text: string) => {
    setConflict(undefined);
    if (!(await send({ params: { id }, body: { answer: verb, text } }))) return;
    const isCorrected = verb === 'correct';
    notify(`${personName ?? '未实名用户'}：已答复“${isCorrected ? '已更正' : '不予更正'}”，已告知本人`, {
      type: isCorrected ? 'success' : 'info',
    });
    await goOn(async () => {
      const query = { state: 'awaiting-answer', limit: 2 } as const;
      const { items } = await call('GET /data-corrections', { query });
      return items.find((item) => item.id !== id)?.id;
    });
    // Lists and counts are another's now; the request itself is read, and its reading logged, when it is opened.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'getOne' });
  };
  return { answer, sending, conflict, problem: problem?.status === 409 ? undefined : problem };
}
