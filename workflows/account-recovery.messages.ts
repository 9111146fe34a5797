import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../contracts/message';

export interface RecoveryAnswer {
  readonly faceCheckId: string;
}

/** Named as the actions of `contracts/account-recovery-states`. */
export const accountRecoveryMessages = {
  ask: defineUpdate<RecoveryAnswer, [Sent<Record<never, never>>]>('ask'),
};
