import type { PaymentState } from '../contracts/payment-states';
import type { PaymentEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where the process of one order stands. `none`: its application has written the row, nothing is recorded yet. */
export interface PaymentPosition {
  readonly state: 'none' | PaymentState;
  readonly personId?: string;
  /** Whose matter the application is, for the supervisors' search. */
  readonly institutionId?: string;
  readonly businessCode?: string;
  /** When it closes unpaid; ms since the epoch. */
  readonly expiresAtMs: number;
}

/** The process of one order (R-P1 to R-P3). */
export interface PaymentProcess extends ProcessShape {
  readonly position: PaymentPosition;
  readonly events: PaymentEvents;
}

/** What happens to an order once it is open. People only open one; the rest is what WeChat says, and time. */
export type PaymentOccurrence = Exclude<keyof PaymentEvents, 'payment.ordered'>;

/**
 * State × event → state. A payment that WeChat confirms after the order was closed is recorded as paid, and then counted
 * or refunded (R-P2); one that doesn't agree with the order is no payment.
 */
export const paymentTable = {
  open: { 'payment.paid': 'paid', 'payment.closed': 'closed', 'payment.callback-refused': 'closed' },
  closed: { 'payment.paid': 'paid', 'payment.callback-refused': 'closed' },
  paid: { 'payment.refund-asked': 'refunding' },
  refunding: {
    'payment.refund-held': 'refunding',
    'payment.refund-accepted': 'refunding',
    'payment.refunded': 'refunded',
    'payment.refund-failed': 'paid',
  },
  refunded: {},
} as const satisfies Record<PaymentState, Partial<Record<PaymentOccurrence, PaymentState>>>;

/** Where the process stands after an event; the table lets no other event be recorded. */
export function movePayment(position: PaymentPosition, what: PaymentOccurrence): PaymentPosition {
  const next: Partial<Record<PaymentOccurrence, PaymentState>> =
    position.state === 'none' ? {} : paymentTable[position.state];
  const state = next[what];
  if (!state) throw new Error(`unreachable: ${what} of an order that is ${position.state}`);
  return { ...position, state };
}

/** What supervisors and lists see. Nobody must act on an order: the application says that its candidate must pay. */
export function paymentFace({ state, personId, institutionId, businessCode }: PaymentPosition): ProcessFace {
  return { personId, institutionId, businessCode, closed: state !== 'open' && state !== 'refunding' };
}

/** The workflow of an order. */
export const paymentProcessId = (orderId: string): string => `payment/${orderId}`;

/** The number of an order at WeChat (`out_trade_no`, at most 32 characters): the id without its hyphens. */
export const orderNumberOf = (orderId: string): string => orderId.replaceAll('-', '');

/** The number of an order's full refund (`out_refund_no`): always the same, so WeChat refunds it once. */
export const refundNumberOf = (orderId: string): string => `${orderNumberOf(orderId)}R`;

/** How long to wait for WeChat's notification before asking, and asking again: 5 s, then twice as long up to 2 min. */
export const queryPauseMs = (asked: number): number => Math.min(5_000 * 2 ** asked, 120_000);

/** A refund takes minutes, or days where a bank is slow: 5 s, then twice as long up to 6 h. */
export const refundPauseMs = (asked: number): number => Math.min(5_000 * 2 ** asked, 6 * 3_600_000);

/**
 * After how many refusals in a row that the platform can mend (an empty account, a missing right) people are told: some two
 * and a half minutes, so that what passes by itself alarms nobody.
 */
export const refusalsBeforeHeld = 6;

/**
 * Under what the encrypted openids of an application's payers wait to be taken over: apart from its reviewers' words, for
 * they are of no use after an hour (R-V3).
 */
export const payerBodiesOf = (applicationId: string): string => `payer/${applicationId}`;

/** What the payer's encrypted openid is bound to: written by the API, read when the order is placed. */
export const payerOpenidPlace = 'payment_order.payer_openid';
