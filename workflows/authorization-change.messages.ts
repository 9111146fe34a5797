import { defineUpdate } from '@temporalio/workflow';
import type {
  AuthorizationChangeKind,
  AuthorizationChangeState,
} from '../contracts/authorization-change-states';
import type { Sent } from '../contracts/message';

export interface AuthorizationChangeAnswer {
  readonly state: AuthorizationChangeState;
}

/** What is wanted for whom: who was found by name and number, and the row that says so. */
interface WantedChange {
  readonly kind: AuthorizationChangeKind;
  readonly matchId: string;
  readonly personId: string;
}

type Nothing = Record<never, never>;

/** Named as the actions of `contracts/authorization-change-states`. */
export const authorizationChangeMessages = {
  start: defineUpdate<AuthorizationChangeAnswer, [Sent<WantedChange>]>('start'),
  withdraw: defineUpdate<AuthorizationChangeAnswer, [Sent<Nothing>]>('withdraw'),
  accept: defineUpdate<AuthorizationChangeAnswer, [Sent<Nothing>]>('accept'),
  decline: defineUpdate<AuthorizationChangeAnswer, [Sent<Nothing>]>('decline'),
  remove: defineUpdate<AuthorizationChangeAnswer, [Sent<Nothing>]>('remove'),
};
