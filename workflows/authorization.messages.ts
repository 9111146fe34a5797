import { defineUpdate } from '@temporalio/workflow';
import type { AuthorizationState } from '../contracts/authorization-states';
import type { Sent } from '../contracts/message';

export interface AuthorizationAnswer {
  readonly state: AuthorizationState;
}

type Nothing = Record<never, never>;

/** Of which unit, and for which business. */
interface Place {
  readonly institutionId: string;
  readonly businessCode: string;
}

/** Named as the actions of `contracts/authorization-states`. */
export const authorizationMessages = {
  issue: defineUpdate<AuthorizationAnswer, [Sent<Place>]>('issue'),
  reset: defineUpdate<AuthorizationAnswer, [Sent<Nothing>]>('reset'),
  revoke: defineUpdate<AuthorizationAnswer, [Sent<Nothing>]>('revoke'),
};
