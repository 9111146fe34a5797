import { getExternalWorkflowHandle } from '@temporalio/workflow';
import type { StoredPayment } from '../activities/payment';
import type { PaymentEvents } from '../domain/process-events';
import { movePayment, type PaymentOccurrence, type PaymentProcess } from '../domain/payment-process';
import type { MoneyVerdict } from '../domain/payment-verdict';
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

/** Records what happened to the order; the table says where it stands then. */
export async function recordMove<What extends PaymentOccurrence>(
  process: OpenPayment,
  type: What,
  detail: PaymentEvents[What],
  letter?: PaymentLetter,
): Promise<void> {
  await process.record(letter, { type, position: movePayment(process.position, type), detail });
}

/** What WeChat says of money: paid as ordered, or otherwise, which is no payment. */
export async function recordVerdict(
  process: OpenPayment,
  order: StoredPayment,
  verdict: MoneyVerdict,
  letter?: PaymentLetter,
): Promise<void> {
  if (verdict.kind === 'disputed') {
    const { reason, amountFen, transactionId } = verdict;
    return await recordMove(
      process,
      'payment.callback-refused',
      { reason, amountFen, transactionId },
      letter,
    );
  }
  const { transactionId, paidAt } = verdict;
  const late = process.position.state === 'closed';
  await recordMove(process, 'payment.paid', { feeFen: order.amountFen, late, transactionId, paidAt }, letter);
}

/** If it has ended in the same moment, its ending has found the paid order and refunds it. */
export async function tellApplication(applicationId: string, orderId: string): Promise<void> {
  const application = getExternalWorkflowHandle(`application/${applicationId}`);
  await application.signal(paymentSettled, { orderId }).catch(() => undefined);
}
