/** How much of a paid order's money has gone back. Plain constants, importable at run time. */
export const paidOrderStates = ['paid', 'refunding', 'part-refunded', 'refunded'] as const;
export type PaidOrderState = (typeof paidOrderStates)[number];

export const paidOrderStateWords = {
  paid: '已支付',
  refunding: '退款中',
  'part-refunded': '部分退款',
  refunded: '已退款',
} as const satisfies Record<PaidOrderState, string>;
