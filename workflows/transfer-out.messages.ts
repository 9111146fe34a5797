import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../contracts/message';
import type { DecisionOnRound } from './department-review.messages';

export interface TransferAnswer {
  readonly membershipId: string;
}

/** From which unit, and who runs its staff where it doesn't by itself (R-J1). Why waits under the message's id. */
export interface AskedTransfer {
  readonly institutionId: string;
  readonly keeperId?: string;
}

/** 转出时间, a calendar day. */
export interface Release extends DecisionOnRound {
  readonly leftOn: string;
}

type Nothing = Record<never, never>;

/** Named as the actions of `contracts/transfer-out-states`. */
export const transferMessages = {
  ask: defineUpdate<TransferAnswer, [Sent<AskedTransfer>]>('ask'),
  withdraw: defineUpdate<TransferAnswer, [Sent<Nothing>]>('withdraw'),
  release: defineUpdate<TransferAnswer, [Sent<Release>]>('release'),
  refuse: defineUpdate<TransferAnswer, [Sent<DecisionOnRound>]>('refuse'),
};
