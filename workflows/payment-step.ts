import {
  CancellationScope,
  ChildWorkflowCancellationType,
  ParentClosePolicy,
  getExternalWorkflowHandle,
  patched,
  startChild,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { paymentProcessId } from '../domain/payment-process';
import type { payment, PaymentOutcome } from './payment';
import { paymentNews } from './payment.messages';
import { runChild } from './run-child';
import { taskQueue } from './task-queues';

/** What an application does with the process of its order. */

const child = (orderId: string) => ({
  workflowId: paymentProcessId(orderId),
  taskQueue: taskQueue('review'),
  parentClosePolicy: ParentClosePolicy.ABANDON,
  workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
  staticSummary: '缴费订单',
});

/**
 * Runs an order until it is paid or closed. Inside `desk.during`, so that a withdrawal, or an earlier order that turns
 * out to be paid, closes it first: cancelled, it ends once no payment can arrive any more. Money that it must give back it
 * leaves to a further run, which is begun here, cancelled or not; for the application it is as good as closed.
 */
export async function runPayment(orderId: string): Promise<PaymentOutcome> {
  const outcome = await runChild<typeof payment>('payment', {
    ...child(orderId),
    args: [orderId, { isAwaited: true }],
    cancellationType: ChildWorkflowCancellationType.WAIT_CANCELLATION_COMPLETED,
  });
  if (outcome !== 'paid-to-refund') return outcome;
  await CancellationScope.nonCancellable(() => resumePayment(orderId));
  return patched('what-goes-back-pays-nothing') ? 'closed' : 'paid';
}

/** Lets the process of an order look at its rows again: a refund was asked for. Doesn't wait for the refund. */
export async function resumePayment(orderId: string): Promise<void> {
  for (;;) {
    try {
      await startChild<typeof payment>('payment', { ...child(orderId), args: [orderId] });
      return;
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
    // A run is under way: it looks again before it ends. Should it end in this very moment, a new one is started.
    const told = await getExternalWorkflowHandle(paymentProcessId(orderId))
      .signal(paymentNews)
      .then(
        () => true,
        () => false,
      );
    if (told) return;
  }
}
