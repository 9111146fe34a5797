import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../contracts/message';

/** How many files were confirmed; which, and with which dates, is left under the message's id. */
export interface SentBatch {
  readonly files: number;
}

export interface BatchPassAnswer {
  readonly batchId: string;
}

/** Named as the actions of `contracts/batch-pass-states`. */
export const batchPassMessages = {
  begin: defineUpdate<BatchPassAnswer, [Sent<SentBatch>]>('begin'),
  cancel: defineUpdate<BatchPassAnswer, [Sent<Record<never, never>>]>('cancel'),
};
