import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../contracts/message';
import type { Roster } from '../contracts/roster-states';

/** Which list of the sender's unit; the file waits under the upload's id. */
export interface SentPreloadFile {
  readonly roster: Roster;
  readonly uploadId: string;
}

export interface PreloadImportAnswer {
  readonly importId: string;
}

/** Named as the actions of `contracts/preload-import-states`. */
export const preloadImportMessages = {
  upload: defineUpdate<PreloadImportAnswer, [Sent<SentPreloadFile>]>('upload'),
  commit: defineUpdate<PreloadImportAnswer, [Sent<Record<never, never>>]>('commit'),
  cancel: defineUpdate<PreloadImportAnswer, [Sent<Record<never, never>>]>('cancel'),
};
