import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ReplacedRefund } from '../contracts/hand-refund-states';
import type { Sent } from '../contracts/message';

/** What is to go back, and what was left of the order as the clerk saw it. The reason waits under the message's id. */
export interface AskedHandRefund {
  readonly amountFen: number;
  readonly seenRemainingFen: number;
}

/** The money has gone by the bank already; its reference waits under the message's id. */
export interface RecordedTransfer extends AskedHandRefund {
  /** A calendar day. */
  readonly transferredOn: string;
  readonly proofUploadId: string;
  /** The refund whose place it takes, which WeChat can't bring to the payer. */
  readonly replaces?: ReplacedRefund;
}

/** A round that has failed, and isn't given back any more. Why waits under the message's id. */
export interface AbandonedHandRefund {
  readonly round: number;
}

export interface HandRefundAnswer {
  readonly round: number;
}

/** Named as the actions of `contracts/hand-refund-states`. */
export const handRefundMessages = {
  refund: defineUpdate<HandRefundAnswer, [Sent<AskedHandRefund>]>('refund'),
  transfer: defineUpdate<HandRefundAnswer, [Sent<RecordedTransfer>]>('transfer'),
  abandon: defineUpdate<HandRefundAnswer, [Sent<AbandonedHandRefund>]>('abandon'),
};

/** WeChat has told something of a refund, and a row says what. */
export const handRefundNews = defineSignal('handRefundNews');
