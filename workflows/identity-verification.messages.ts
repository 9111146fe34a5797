import { defineUpdate } from '@temporalio/workflow';
import type { FailedReason, NotCountedReason, ScanOutcome } from '../contracts/identity-states';
import type { Sent } from '../contracts/message';

/** The two sides of an identity card; what was typed waits under the message's id. */
export interface ScanPictures {
  readonly frontUploadId: string;
  readonly backUploadId: string;
  /** Who has proven the document proves it anew, which is due (R-J1); of anybody else it says nothing. */
  readonly isRenewal?: boolean;
}

export interface ScanAnswer {
  readonly outcome: ScanOutcome;
  readonly reason: FailedReason | NotCountedReason | null;
  /** The card ends within 90 days. */
  readonly endsSoon: boolean;
  /** Of this document and this account today: the fewer. */
  readonly triesLeft: number;
}

/** Which review is meant: one that has ended meanwhile must not be decided. */
export interface AboutReview {
  readonly reviewId: string;
}

export interface ReviewAnswer {
  readonly reviewId: string;
}

/** Named as the actions of `contracts/identity-states`. */
export const identityMessages = {
  scan: defineUpdate<ScanAnswer, [Sent<ScanPictures>]>('scan'),
  'request-manual-review': defineUpdate<ReviewAnswer, [Sent<Record<never, never>>]>('request-manual-review'),
  withdraw: defineUpdate<ReviewAnswer, [Sent<AboutReview>]>('withdraw'),
  pass: defineUpdate<ReviewAnswer, [Sent<AboutReview>]>('pass'),
  refuse: defineUpdate<ReviewAnswer, [Sent<AboutReview>]>('refuse'),
};
