import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../contracts/message';

export interface AdmissionAnswer {
  readonly membershipId: string;
}

type Nothing = Record<never, never>;

/** Named as the actions of `contracts/roster-admission-states`. What was corrected, or why it is returned, waits under the message's id. */
export const admissionMessages = {
  pass: defineUpdate<AdmissionAnswer, [Sent<Nothing>]>('pass'),
  correct: defineUpdate<AdmissionAnswer, [Sent<Nothing>]>('correct'),
  return: defineUpdate<AdmissionAnswer, [Sent<Nothing>]>('return'),
};
