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
 * What keeps a refund from the payer (R-P3). `held`: WeChat doesn't take it, or doesn't say how it stands, before the platform has
 * mended something of its own, and is asked on; to pay it by hand would be to pay it twice, but where it says nothing long after its
 * term. `abnormal`: WeChat has taken it and can't bring it to the
 * payer; the merchant sees to it there, or a transfer takes its place. `failed`: it is over, and settled by hand.
 */
export const refundTroubles = ['failed', 'abnormal', 'held'] as const;
export type RefundTrouble = (typeof refundTroubles)[number];
export const refundTroubleMeanings =
  'held：微信支付暂未受理或不答复查询，系统继续办理；abnormal：无法退回原支付账户，由平台处理或改为银行转账；failed：退款未成功，由平台人工处理';
