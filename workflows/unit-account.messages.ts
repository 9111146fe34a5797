import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../contracts/message';
import type { AccountScope } from '../domain/account-scope';
import type { UnitAccountState } from '../contracts/unit-account-states';

export interface UnitAccountAnswer {
  readonly state: UnitAccountState;
}

type Nothing = Record<never, never>;

/** To which unit; its HR account, or for which businesses. */
interface Issue extends AccountScope {
  readonly institutionId: string;
}

/** Named as the actions of `contracts/unit-account-states`. */
export const unitAccountMessages = {
  issue: defineUpdate<UnitAccountAnswer, [Sent<Issue>]>('issue'),
  reissue: defineUpdate<UnitAccountAnswer, [Sent<Nothing>]>('reissue'),
  revoke: defineUpdate<UnitAccountAnswer, [Sent<Nothing>]>('revoke'),
  activate: defineUpdate<UnitAccountAnswer, [Sent<{ readonly activationId: string }>]>('activate'),
  'choose-businesses': defineUpdate<UnitAccountAnswer, [Sent<{ readonly businessCodes: readonly string[] }>]>(
    'choose-businesses',
  ),
};
