import { isObject } from '../call-json';

type Answer = Readonly<Record<string, unknown>>;

const orderStates = {
  NOTPAY: 'unpaid',
  USERPAYING: 'paying',
  SUCCESS: 'paid',
  /** Paid, and since then refunded in part or whole. */
  REFUND: 'refunded',
  CLOSED: 'closed',
  REVOKED: 'closed',
  PAYERROR: 'failed',
} as const;

const refundStates = {
  PROCESSING: 'processing',
  SUCCESS: 'done',
  CLOSED: 'closed',
  /** The money can't reach the payer (card cancelled): settled by hand. */
  ABNORMAL: 'abnormal',
} as const;

/** A payment order as WeChat has it: what counts, whatever a client claims (R-P2). */
export interface PayOrder {
  orderNumber: string;
  state: (typeof orderStates)[keyof typeof orderStates];
  /** Whose it is. The caller compares them, and the amount, with its own. */
  appId?: string;
  merchantId?: string;
  /** The amount that WeChat holds. Absent before anything was paid. */
  amountFen?: number;
  /** `CNY`. */
  currency?: string;
  transactionId?: string;
  /** RFC 3339. */
  paidAt?: string;
}

export interface Refund {
  refundNumber: string;
  orderNumber: string;
  state: (typeof refundStates)[keyof typeof refundStates];
  amountFen: number;
  /** RFC 3339. */
  refundedAt?: string;
}

/** Reads an order from a query's answer or a notification; nothing if it isn't one. */
export function readOrder(answer: Answer): PayOrder | undefined {
  const orderNumber = text(answer.out_trade_no);
  const state = stateOf(orderStates, answer.trade_state);
  if (orderNumber === undefined || state === undefined) return undefined;
  const amount = isObject(answer.amount) ? answer.amount : {};
  return {
    orderNumber,
    state,
    appId: text(answer.appid),
    merchantId: text(answer.mchid),
    amountFen: number(amount.total),
    currency: text(amount.currency),
    transactionId: text(answer.transaction_id),
    paidAt: text(answer.success_time),
  };
}

/** Reads a refund; WeChat names its state `status` in answers and `refund_status` in notifications. */
export function readRefund(answer: Answer): Refund | undefined {
  const refundNumber = text(answer.out_refund_no);
  const orderNumber = text(answer.out_trade_no);
  const state = stateOf(refundStates, answer.status ?? answer.refund_status);
  const amountFen = isObject(answer.amount) ? number(answer.amount.refund) : undefined;
  if (!refundNumber || !orderNumber || !state || amountFen === undefined) return undefined;
  return { refundNumber, orderNumber, state, amountFen, refundedAt: text(answer.success_time) };
}

function stateOf<S extends string>(states: Readonly<Record<string, S>>, value: unknown): S | undefined {
  return typeof value === 'string' && Object.hasOwn(states, value) ? states[value] : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
