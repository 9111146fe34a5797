import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../../contracts/message';

type Nothing = Record<never, never>;

export const errandMessages = {
  ask: defineUpdate<string, [Sent<Nothing>]>('ask'),
  /** Moves the deadline, to so long from now. */
  extend: defineUpdate<string, [Sent<{ byMs: number }>]>('extend'),
  giveUp: defineUpdate<string, [Sent<Nothing>]>('giveUp'),
};
