import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../../contracts/message';

/** What every message of the test process is answered with. */
export interface PetitionAnswer {
  state: string;
  round: number;
}

export const petitionMessages = {
  submit: defineUpdate<PetitionAnswer, [Sent<{ personId: string; institutionId: string }>]>('submit'),
  review: defineUpdate<PetitionAnswer, [Sent<{ decision: 'approve' | 'request-changes' | 'reject' }>]>(
    'review',
  ),
  resubmit: defineUpdate<PetitionAnswer, [Sent<Record<never, never>>]>('resubmit'),
  withdraw: defineUpdate<PetitionAnswer, [Sent<Record<never, never>>]>('withdraw'),
};

/** The fact from outside that the payment waits for. */
export const paid = defineSignal('paid');
