import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type {
  FaceCheckFailure,
  FaceCheckNotCounted,
  FaceCheckOutcome,
  FaceCheckState,
} from '../contracts/face-check-states';
import type { Sent } from '../contracts/message';

export interface FaceStartAnswer {
  readonly state: FaceCheckState;
}

export interface FaceScanAnswer {
  readonly state: FaceCheckState;
  readonly outcome: FaceCheckOutcome;
  readonly reason: FaceCheckFailure | FaceCheckNotCounted | null;
  /** How many failed tries the check still bears. */
  readonly left: number;
}

/** The two sides of the card. */
export interface FaceScanPictures {
  readonly frontUploadId: string;
  readonly backUploadId: string;
}

/** Named as the actions of `contracts/face-check-states`. */
export const faceCheckMessages = {
  start: defineUpdate<FaceStartAnswer, [Sent<Record<never, never>>]>('start'),
  scan: defineUpdate<FaceScanAnswer, [Sent<FaceScanPictures>]>('scan'),
};

/** The person is back from the provider: it is asked at once. */
export const faceCheckNews = defineSignal('faceCheckNews');
