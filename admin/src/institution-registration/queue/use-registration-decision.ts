import type { RegistrationDetail } from '@contracts/institution-registration';
import { useState } from 'react';
import { useShowContext } from 'react-admin';
import { useAction } from '../../api/use-action';
import { useNextRegistration } from './use-next-registration';

/**
 * Sends a decision on the round that was read, and waits for the answer; then the next registration opens. A refusal
 * because it has moved on (decided by somebody else, sent again, its name taken) reads it again.
 */
export function useRegistrationDecision({ id, round }: RegistrationDetail) {
  const [conflict, setConflict] = useState<string>();
  const { refetch } = useShowContext<RegistrationDetail>();
  const goToNext = useNextRegistration();
  const { send, sending, problem } = useAction('POST /institution-registrations/:id/decision', {
    onRefused: ({ status, message }) => {
      if (status !== 409) return;
      setConflict(message);
      void refetch();
    },
  });

  const decide = async (decided: { decision: 'admit' } | { decision: 'refuse'; opinion: string }) => {
    setConflict(undefined);
    const answer = await send({ params: { id }, body: { ...decided, round } });
    if (answer) await goToNext(answer);
  };
  return { decide, sending, conflict, problem: problem?.status === 409 ? undefined : problem };
}
