/**
 * How a refund by hand stands (R-P3), with its words on screen. Plain constants: both front ends may import this file at run
 * time.
 */
export const handRefundStates = ['under-way', 'done', 'failed'] as const;
export type HandRefundState = (typeof handRefundStates)[number];

export const handRefundStateWords = {
  'under-way': '退款中',
  done: '已退还',
  failed: '未成功',
} as const satisfies Record<HandRefundState, string>;

/** Through WeChat to where it was paid from, or by the bank's transfer, recorded with its proof. */
export const refundWays = ['wechat', 'transfer'] as const;
export type RefundWay = (typeof refundWays)[number];

export const refundWayWords = {
  wechat: '微信原路退回',
  transfer: '银行转账',
} as const satisfies Record<RefundWay, string>;

/** Which refund a transfer takes the place of: the order's own, by rule, or a round by hand. */
export type ReplacedRefund = 'by-rule' | number;

/** How more of an order is given back. */
export const givingBackActions = ['refund', 'transfer'] as const;
export type GivingBackAction = (typeof givingBackActions)[number];

export const handRefundActions = [...givingBackActions, 'abandon'] as const;
export type HandRefundAction = (typeof handRefundActions)[number];
