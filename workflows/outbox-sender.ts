import {
  ActivityFailure,
  continueAsNew,
  isCancellation,
  proxyActivities,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { OutboxActivities } from '../activities/outbox';
import type { OutboxKind } from '../activities/outbox-rows';
import { watching } from './activity-options';
import { taskQueue } from './task-queues';

/**
 * Sends the messages of one kind, for as long as the platform runs (`outbox/{prefix}/{kind}`). The rows hold what is to be
 * sent and what became of it; this only sees that somebody is always at it.
 */
export async function outboxSender(kind: OutboxKind): Promise<never> {
  const { deliverOutbox } = proxyActivities<OutboxActivities>({
    ...watching,
    taskQueue: taskQueue('provider'),
    summary: '发送到期消息',
  });
  while (!workflowInfo().continueAsNewSuggested && workflowInfo().historyLength < 2_000) {
    try {
      await deliverOutbox(kind);
    } catch (error) {
      if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
      // Refused for good, as by a table that a migration is about to change: nobody else would begin again.
      await sleep('1 minute', { summary: '发送出错，稍后重试' });
    }
  }
  return await continueAsNew<typeof outboxSender>(kind);
}
