import { defineUpdate } from '@temporalio/workflow';
import type { ClosureState } from '../contracts/account-closure-states';
import type { Sent } from '../contracts/message';

export interface ClosureAnswer {
  readonly state: ClosureState;
}

type Nothing = Record<never, never>;

/** Named as the actions of `contracts/account-closure-states`. */
export const closureMessages = {
  ask: defineUpdate<ClosureAnswer, [Sent<Nothing>]>('ask'),
  'take-back': defineUpdate<ClosureAnswer, [Sent<Nothing>]>('take-back'),
};
