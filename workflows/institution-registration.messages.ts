import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../contracts/message';
import type { DecisionOnRound } from './department-review.messages';

/** Who reviews it. What was typed waits under the message's id, with the pictures. */
export interface SentRegistration {
  readonly departmentId: string;
}

export interface RegistrationAnswer {
  readonly registrationId: string;
}

/** Named as the actions of `contracts/institution-registration-states`. */
export const registrationMessages = {
  apply: defineUpdate<RegistrationAnswer, [Sent<SentRegistration>]>('apply'),
  correct: defineUpdate<RegistrationAnswer, [Sent<SentRegistration>]>('correct'),
  admit: defineUpdate<RegistrationAnswer, [Sent<DecisionOnRound>]>('admit'),
  refuse: defineUpdate<RegistrationAnswer, [Sent<DecisionOnRound>]>('refuse'),
};
