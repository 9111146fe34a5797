import { useState } from 'react';
import { useShowContext } from 'react-admin';
import { useAction } from '../api/use-action';
import type { Answer } from '../api/routes';
import type { DecisionRoute } from './decision-route';
import { useNextApplication, type NextApplication } from './use-next-application';

export type Decided = { decision: 'admit' } | { decision: 'refuse'; opinion: string };

/** The way of one kind of application: where its decision is sent, and what comes after it. */
export interface DecisionWay extends NextApplication {
  route: DecisionRoute;
}

/**
 * Sends a decision on the round that was read, and waits for the answer; then the next application opens. A refusal
 * because it has moved on (decided by somebody else, sent again, taken back, its name taken) reads it again.
 */
export function useDepartmentDecision(
  { id, round }: Pick<Answer<DecisionRoute>, 'id' | 'round'>,
  { route, ...next }: DecisionWay,
) {
  const [conflict, setConflict] = useState<string>();
  const { refetch } = useShowContext();
  const goToNext = useNextApplication(next);
  const { send, sending, problem } = useAction<DecisionRoute>(route, {
    onRefused: ({ status, message }) => {
      if (status !== 409) return;
      setConflict(message);
      void refetch();
    },
  });

  const decide = async (decided: Decided) => {
    setConflict(undefined);
    const answer = await send({ params: { id }, body: { ...decided, round } });
    if (answer) await goToNext(answer);
  };
  return { decide, sending, conflict, problem: problem?.status === 409 ? undefined : problem };
}
