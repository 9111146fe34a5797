import { defineUpdate } from '@temporalio/workflow';
import type { AuthorizationState } from '../contracts/authorization-states';
import type { Sent } from '../contracts/message';

export interface AuthorizationAnswer {
  readonly state: AuthorizationState;
}

/** Names the code that was typed, and not what it says: a reset or a new one may be faster. */
interface TypedCode {
  readonly codeId: string;
}

/** Who was found by name and number, and the row that says so. */
interface Offer {
  readonly matchId: string;
  readonly personId: string;
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
  offer: defineUpdate<AuthorizationAnswer, [Sent<Offer>]>('offer'),
  accept: defineUpdate<AuthorizationAnswer, [Sent<Nothing>]>('accept'),
  decline: defineUpdate<AuthorizationAnswer, [Sent<Nothing>]>('decline'),
  activate: defineUpdate<AuthorizationAnswer, [Sent<TypedCode>]>('activate'),
  suspend: defineUpdate<AuthorizationAnswer, [Sent<Nothing>]>('suspend'),
  resume: defineUpdate<AuthorizationAnswer, [Sent<Nothing>]>('resume'),
};
