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
