import { useQueryClient } from '@tanstack/react-query';
import type { AdmissionDecision, AdmissionDetail } from '@contracts/roster-admission';
import { useState } from 'react';
import { useNotify, useResourceContext, useShowContext } from 'react-admin';
import { call } from '../api/api';
import { useAction } from '../api/use-action';
import { useNextRecord } from '../list/use-next-record';
import { admissionLists, isAdmissionResource } from './admission-lists';

const toldOf = {
  pass: '已通过，进入花名册',
  correct: '已保存，进入花名册',
  return: '已退回，将用短信告知本人',
} as const;

/**
 * Sends a decision and waits for the answer; then the longest waiting one opens. A refusal because it has moved on (decided,
 * unbound, let in or flagged by a list) reads it again, so that the page shows what became of it.
 */
export function useAdmissionDecision({ id, personName, listedId }: AdmissionDetail, onDone: () => void) {
  const [conflict, setConflict] = useState<string>();
  const { refetch } = useShowContext();
  const queries = useQueryClient();
  const notify = useNotify();
  const resource = useResourceContext() ?? '';
  const goOn = useNextRecord(`/${resource}`);
  const { send, sending, problem } = useAction('POST /admissions/:id/decision', {
    onRefused: ({ status, message }) => {
      if (status !== 409) return;
      setConflict(message);
      onDone();
      void refetch();
    },
  });

  const decide = async (decision: AdmissionDecision) => {
    setConflict(undefined);
    if (!(await send({ params: { id }, body: { ...decision, listedId } }))) return;
    onDone();
    notify(`${personName}：${toldOf[decision.decision]}`, {
      type: decision.decision === 'return' ? 'info' : 'success',
    });
    await goOn(async () => {
      const scope = isAdmissionResource(resource) ? admissionLists[resource].scope : undefined;
      const filter = { state: 'awaiting-review', scope } as const;
      const { items } = await call('POST /admissions/search', { body: { filter, limit: 2 } });
      return items.find((item) => item.id !== id)?.id;
    });
    // Lists and counts are another's now; the record itself is read, and its reading logged, when it is opened.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'getOne' });
  };
  const faultOf = (path: string): string | undefined =>
    problem?.fields.find((field) => field.path === path)?.message;
  return {
    decide,
    sending,
    conflict,
    faultOf,
    problem: problem && problem.status !== 409 && problem.fields.length === 0 ? problem : undefined,
  };
}
