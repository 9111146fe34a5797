import { ServiceError, type Client } from '@temporalio/client';
import { taskQueueName } from '../contracts/task-queues';
import { reconciliationId } from '../domain/reconciliation';
import { shanghaiDay } from '../domain/shanghai-day';
import type { ReachableStack } from '../test/stack';
import { pause } from './pause';

const everyMs = 3_000;

/** The bill of this day, of the platform's own account. */
export const billOfToday = ({ config }: ReachableStack) => ({
  merchantId: config.wechatPay.merchantId,
  day: shanghaiDay(new Date()),
});

/** Begins the comparison of this day's bill anew (R-P4); one that is under way ends in its middle. */
export async function beginComparison(stack: ReachableStack, temporal: Client) {
  const bill = billOfToday(stack);
  return await temporal.workflow.start('reconciliation', {
    workflowId: reconciliationId(bill),
    taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'bulk'),
    args: [bill],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  });
}

/**
 * The bill is compared again and again while money comes and goes and everything dies: what it finds on the way is of the moment, and
 * must be gone when all is quiet. Returns how often it was begun.
 */
export async function compareUntil(
  stack: ReachableStack,
  temporal: Client,
  stopped: AbortSignal,
): Promise<number> {
  let begun = 0;
  while (!stopped.aborted) {
    try {
      await beginComparison(stack, temporal);
      begun += 1;
    } catch (error) {
      // The engine is away; the next one comes soon.
      if (!(error instanceof ServiceError)) throw error;
    }
    await pause(everyMs, stopped);
  }
  return begun;
}
