import type { PaymentState } from '../contracts/payment-states';

/** What can happen to an order. People only open one; the rest is what WeChat says, and time. */
export type PaymentOccurrence =
  'paid' | 'expired' | 'cancelled' | 'refund-asked' | 'refunded' | 'refund-failed';

/**
 * State × occurrence → state; what is missing changes nothing. A payment that WeChat confirms after the order was closed
 * reopens it: it is recorded as paid, and then counted or refunded (R-P2).
 */
export const paymentTable = {
  open: { paid: 'paid', expired: 'closed', cancelled: 'closed' },
  closed: { paid: 'paid' },
  paid: { 'refund-asked': 'refunding' },
  refunding: { refunded: 'refunded', 'refund-failed': 'paid' },
  refunded: {},
} as const satisfies Record<PaymentState, Partial<Record<PaymentOccurrence, PaymentState>>>;

/** The state after an occurrence; the same state when it changes nothing (a callback that comes twice). */
export function nextPaymentState(state: PaymentState, what: PaymentOccurrence): PaymentState {
  const next: Partial<Record<PaymentOccurrence, PaymentState>> = paymentTable[state];
  return next[what] ?? state;
}
