import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../contracts/message';

/** Who reviews it. What was typed waits under the message's id, with the pictures. */
export interface SentRegistration {
  readonly departmentId: string;
}

/** What the reviewer had before them: sent again meanwhile, it is not decided. */
export interface RegistrationDecision {
  readonly round?: number;
}

export interface RegistrationAnswer {
  readonly registrationId: string;
}

/** Named as the actions of `contracts/institution-registration-states`. */
export const registrationMessages = {
  apply: defineUpdate<RegistrationAnswer, [Sent<SentRegistration>]>('apply'),
  correct: defineUpdate<RegistrationAnswer, [Sent<SentRegistration>]>('correct'),
  admit: defineUpdate<RegistrationAnswer, [Sent<RegistrationDecision>]>('admit'),
  refuse: defineUpdate<RegistrationAnswer, [Sent<RegistrationDecision>]>('refuse'),
};
