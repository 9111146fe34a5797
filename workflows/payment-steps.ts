import { getExternalWorkflowHandle } from '@temporalio/workflow';
import type { StoredPayment } from '../activities/payment';
import { nextPaymentState } from '../domain/payment';
import type { PaymentEvents } from '../domain/process-events';
import type { PaymentProcess } from '../domain/payment-process';
import type { PaymentVerdict } from '../domain/payment-verdict';
import { Interruption } from './interruption';
import type { Kind, Letter } from './letter';
import { paymentSettled, type paymentMessages } from './payment.messages';
import type { Process } from './process';

/** What the story of an order records, one function an event. */

export type OpenPayment = Process<PaymentProcess, typeof paymentMessages>;
export type PaymentLetter = Letter<typeof paymentMessages, Kind<typeof paymentMessages>>;
export type ClosingReason = PaymentEvents['payment.closed']['reason'];

export async function recordOrdered(process: OpenPayment, order: StoredPayment): Promise<void> {
  const { personId, institutionId, businessCode, expiresAtMs, amountFen } = order;
  await process.record(undefined, {
    type: 'payment.ordered',
    position: {
      state: 'open',
      personId,
      institutionId: institutionId ?? undefined,
      businessCode,
      expiresAtMs,
    },
    detail: { feeFen: amountFen, closesAt: new Date(expiresAtMs).toISOString() },
  });
}

export async function recordClosed(
  process: OpenPayment,
  reason: ClosingReason,
  letter: PaymentLetter | undefined,
): Promise<void> {
  await process.record(letter, {
    type: 'payment.closed',
    position: { ...process.position, state: 'closed' },
    detail: { reason },
  });
}

/** What WeChat says of money: paid as ordered, or otherwise, which is no payment. */
export async function recordVerdict(
  process: OpenPayment,
  order: StoredPayment,
  verdict: PaymentVerdict,
  letter?: PaymentLetter,
): Promise<void> {
  const { state } = process.position;
  if (state === 'none' || verdict.kind === 'waiting' || verdict.kind === 'closed') return;
  if (verdict.kind === 'disputed') {
    const { reason, amountFen, transactionId } = verdict;
    return await process.record(letter, {
      type: 'payment.callback-refused',
      position: { ...process.position, state: 'closed' },
      detail: { reason, amountFen, transactionId },
    });
  }
  const { transactionId, paidAt } = verdict;
  await process.record(letter, {
    type: 'payment.paid',
    position: { ...process.position, state: nextPaymentState(state, 'paid') },
    detail: { feeFen: order.amountFen, late: state === 'closed', transactionId, paidAt },
  });
}

/** The candidate's letter, or the half hour's end, which has none. */
export function isInterruption(error: unknown): error is Interruption<PaymentLetter> {
  return error instanceof Interruption;
}

/** If it has ended in the same moment, its ending has found the paid order and refunds it. */
export async function tellApplication(applicationId: string, orderId: string): Promise<void> {
  const application = getExternalWorkflowHandle(`application/${applicationId}`);
  await application.signal(paymentSettled, { orderId }).catch(() => undefined);
}
