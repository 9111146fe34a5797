import type { IdentityReviewDetail } from '@contracts/identity';
import type { Sex } from '@contracts/personal-details-choices';
import { useState } from 'react';
import { useShowContext } from 'react-admin';
import { useAction } from '../api/use-action';
import { useNextReview } from './use-next-review';

type Decision =
  { decision: 'pass'; facts?: { sex: Sex; bornOn: string } } | { decision: 'refuse'; reason: string };

/**
 * Sends a decision and waits for the answer; then the next review opens. A refusal because the review has moved on
 * (decided by somebody else, withdrawn) reads it again, so that the page shows what became of it.
 */
export function useIdentityDecision(review: IdentityReviewDetail) {
  const [conflict, setConflict] = useState<string>();
  const { refetch } = useShowContext<IdentityReviewDetail>();
  const goToNext = useNextReview();
  const { send, sending, problem } = useAction('POST /identity/reviews/:id/decision', {
    onRefused: ({ status, message }) => {
      if (status !== 409) return;
      setConflict(message);
      void refetch();
    },
  });

  const decide = async (body: Decision) => {
    setConflict(undefined);
    if (await send({ params: { id: review.id }, body })) await goToNext(review, body.decision);
  };
  return { decide, sending, conflict, problem: problem?.status === 409 ? undefined : problem };
}
