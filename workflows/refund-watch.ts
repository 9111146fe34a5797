import { proxyActivities } from '@temporalio/workflow';
import type { RefundWatchActivities } from '../activities/refund-watch';
import { untilDone } from './activity-options';
import { resumePayment } from './payment-step';

const { findUnbegunRefunds } = proxyActivities<RefundWatchActivities>({
  ...untilDone,
  summary: '查找未发起的退款',
});

/** A run takes so many; the next one, ten minutes later, takes the rest. */
const mostInOneRun = 500;
const atOnce = 20;

/**
 * Every ten minutes: a refund that was recorded, and whose application died before it had begun the order's process, is begun
 * (R-P3). Between the two is one workflow task, but a task can be lost when all that it has recorded is there.
 */
export async function refundWatch(): Promise<{ begun: number }> {
  const orderIds = await findUnbegunRefunds(mostInOneRun);
  for (let from = 0; from < orderIds.length; from += atOnce)
    await Promise.all(orderIds.slice(from, from + atOnce).map(resumePayment));
  return { begun: orderIds.length };
}
