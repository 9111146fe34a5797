import type { PaymentState } from '../contracts/payment-states';
import type { PaymentEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where the process of one order stands. `none`: its application has written the row, nothing is recorded yet. */
export interface PaymentPosition {
  readonly state: 'none' | PaymentState;
  readonly personId?: string;
  /** The unit of the application, for the supervisors' search. */
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

/** What the payer's encrypted openid is bound to: written by the API, read when the order is placed. */
export const payerOpenidPlace = 'payment_order.payer_openid';
