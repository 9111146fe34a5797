import { defineUpdate } from '@temporalio/workflow';
import type { CorrectionKind } from '../contracts/data-correction-states';
import type { Sent } from '../contracts/message';

/** What it is about. What stands there and what is right wait under the message's id, with the proofs. */
export interface AskedForCorrection {
  readonly kind: CorrectionKind;
}

export interface CorrectionAnswer {
  readonly correctionId: string;
}

type Nothing = Record<never, never>;

/** Named as the actions of `contracts/data-correction-states`. */
export const correctionMessages = {
  ask: defineUpdate<CorrectionAnswer, [Sent<AskedForCorrection>]>('ask'),
  withdraw: defineUpdate<CorrectionAnswer, [Sent<Nothing>]>('withdraw'),
  correct: defineUpdate<CorrectionAnswer, [Sent<Nothing>]>('correct'),
  decline: defineUpdate<CorrectionAnswer, [Sent<Nothing>]>('decline'),
};
