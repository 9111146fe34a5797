import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type {
  FaceCheckFailure,
  FaceCheckNotCounted,
  FaceCheckOutcome,
  FaceCheckState,
} from '../contracts/face-check-states';
import type { Sent } from '../contracts/message';

/** How the check stands after it. */
export interface FaceStateAnswer {
  readonly state: FaceCheckState;
}

export interface FaceScanAnswer {
  readonly state: FaceCheckState;
  readonly outcome: FaceCheckOutcome;
  readonly reason: FaceCheckFailure | FaceCheckNotCounted | null;
  /** How many failed tries the check still bears. */
  readonly left: number;
}

/** The two sides of the card, or the one page of a passport. */
export interface FaceScanPictures {
  readonly frontUploadId: string;
  readonly backUploadId?: string;
}

/** Which review is decided: one that has ended meanwhile must not be. */
export interface AboutCheckReview {
  readonly reviewId: string;
}

/** Named as the actions of `contracts/face-check-states`. What comes with a review waits under its update's id. */
export const faceCheckMessages = {
  start: defineUpdate<FaceStateAnswer, [Sent<Record<never, never>>]>('start'),
  scan: defineUpdate<FaceScanAnswer, [Sent<FaceScanPictures>]>('scan'),
  'request-review': defineUpdate<FaceStateAnswer, [Sent<Record<never, never>>]>('request-review'),
  withdraw: defineUpdate<FaceStateAnswer, [Sent<Record<never, never>>]>('withdraw'),
  confirm: defineUpdate<FaceStateAnswer, [Sent<AboutCheckReview>]>('confirm'),
  refuse: defineUpdate<FaceStateAnswer, [Sent<AboutCheckReview>]>('refuse'),
};

/** The person is back from the provider: it is asked at once. */
export const faceCheckNews = defineSignal('faceCheckNews');
