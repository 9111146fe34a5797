/** What WeChat says of an order, in a signed notification or an answer to our question. */
export interface OrderAtWechat {
  readonly orderNumber: string;
  readonly state: 'unpaid' | 'paying' | 'paid' | 'refunded' | 'closed' | 'failed';
  readonly appId?: string;
  readonly merchantId?: string;
  readonly amountFen?: number;
  readonly currency?: string;
  readonly transactionId?: string;
  /** ISO 8601. */
  readonly paidAt?: string;
}

/** What we ordered. */
export interface OrderedPayment {
  readonly number: string;
  readonly appId: string;
  readonly merchantId: string;
  readonly amountFen: number;
}

/** Why money that WeChat has taken is not this payment. */
export type Discrepancy =
  'order' | 'merchant' | 'app' | 'amount' | 'currency' | 'refunded-elsewhere' | 'incomplete';

export type PaymentVerdict =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'paid'; readonly transactionId: string; readonly paidAt: string }
  | {
      readonly kind: 'disputed';
      readonly reason: Discrepancy;
      readonly amountFen?: number;
      readonly transactionId?: string;
    };

/** How an order ended. */
export type FinalPaymentVerdict = Exclude<PaymentVerdict, { kind: 'waiting' }>;
/** What WeChat says of money that it has. */
export type MoneyVerdict = Exclude<FinalPaymentVerdict, { kind: 'closed' }>;

/**
 * Whether an order is paid (R-P2): WeChat says so, and everything agrees with what was ordered. Money that doesn't is
 * `disputed`: never taken as paid, settled by hand.
 */
export function judgePayment(ordered: OrderedPayment, said: OrderAtWechat): PaymentVerdict {
  switch (said.state) {
    // Failed is a try that the bank refused: the person may try again until the order closes.
    case 'failed':
    case 'unpaid':
    case 'paying':
      return { kind: 'waiting' };
    case 'closed':
      return { kind: 'closed' };
    case 'refunded':
      return disputed('refunded-elsewhere', said);
    case 'paid':
      return judgePaid(ordered, said);
  }
}

function judgePaid(ordered: OrderedPayment, said: OrderAtWechat): PaymentVerdict {
  const agreements: readonly (readonly [Discrepancy, boolean])[] = [
    ['order', said.orderNumber === ordered.number],
    ['merchant', said.merchantId === ordered.merchantId],
    ['app', said.appId === ordered.appId],
    ['amount', said.amountFen === ordered.amountFen],
    ['currency', said.currency === 'CNY'],
  ];
  const discrepancy = agreements.find(([, agrees]) => !agrees)?.[0];
  const { transactionId, paidAt } = said;
  if (discrepancy) return disputed(discrepancy, said);
  if (!transactionId || !paidAt) return disputed('incomplete', said);
  return { kind: 'paid', transactionId, paidAt };
}

function disputed(reason: Discrepancy, { amountFen, transactionId }: OrderAtWechat): PaymentVerdict {
  return { kind: 'disputed', reason, amountFen, transactionId };
}
