import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../contracts/message';
import type { UnitAccountState } from '../contracts/unit-account-states';

export interface UnitAccountAnswer {
  readonly state: UnitAccountState;
}

type Nothing = Record<never, never>;

/** Named as the actions of `contracts/unit-account-states`. */
export const unitAccountMessages = {
  issue: defineUpdate<UnitAccountAnswer, [Sent<{ readonly institutionId: string }>]>('issue'),
  reissue: defineUpdate<UnitAccountAnswer, [Sent<Nothing>]>('reissue'),
  revoke: defineUpdate<UnitAccountAnswer, [Sent<Nothing>]>('revoke'),
  activate: defineUpdate<UnitAccountAnswer, [Sent<{ readonly activationId: string }>]>('activate'),
};
