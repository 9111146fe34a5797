/** States of one order (R-P1, R-P3). Plain constants, importable at run time. */
export const paymentStates = ['open', 'paid', 'closed', 'refunding', 'refunded'] as const;
export type PaymentState = (typeof paymentStates)[number];

export const paymentStateWords = {
  open: '待支付',
  paid: '已支付',
  closed: '已关闭',
  refunding: '退款中',
  refunded: '已退款',
} as const satisfies Record<PaymentState, string>;

/**
 * What keeps a refund from the payer (R-P3). `held`: WeChat doesn't take it before the platform has mended something of
 * its own, and is asked on; to pay it by hand would be to pay it twice. `failed`: it is over, and settled by hand.
 */
export const refundTroubles = ['held', 'failed'] as const;
export type RefundTrouble = (typeof refundTroubles)[number];
