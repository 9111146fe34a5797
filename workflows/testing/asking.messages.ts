import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../../contracts/message';

export const askingMessages = {
  giveUp: defineUpdate<string, [Sent<Record<never, never>>]>('giveUp'),
};
