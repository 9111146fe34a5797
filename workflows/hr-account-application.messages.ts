import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../contracts/message';
import type { DecisionOnRound } from './department-review.messages';

/** For which unit, and who reviews it. What was typed waits under the message's id, with the pictures. */
export interface SentHrApplication {
  readonly institutionId: string;
  readonly departmentId: string;
}

export interface HrApplicationAnswer {
  readonly applicationId: string;
}

type Nothing = Record<never, never>;

/** Named as the actions of `contracts/hr-account-application-states`. */
export const hrApplicationMessages = {
  apply: defineUpdate<HrApplicationAnswer, [Sent<SentHrApplication>]>('apply'),
  correct: defineUpdate<HrApplicationAnswer, [Sent<Pick<SentHrApplication, 'departmentId'>>]>('correct'),
  withdraw: defineUpdate<HrApplicationAnswer, [Sent<Nothing>]>('withdraw'),
  admit: defineUpdate<HrApplicationAnswer, [Sent<DecisionOnRound>]>('admit'),
  refuse: defineUpdate<HrApplicationAnswer, [Sent<DecisionOnRound>]>('refuse'),
};
