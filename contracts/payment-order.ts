import { Type, type Static } from '@sinclair/typebox';
import { givingBackActions, handRefundStates, refundWays } from './hand-refund-states';
import { pageOf, pageQuery } from './page';
import { fiscalReceipt } from './payment';
import { paidOrderStates } from './payment-order-states';
import { refundTroubles } from './payment-states';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** Paid orders as the platform administrator sees them, and what goes back of them by hand (R-P3, R-P5). */

const amountFen = Type.Integer({ minimum: 1, description: '金额，单位为分' });

export const paymentOrderItem = Type.Object({
  id,
  number: Type.String({ description: '商户订单号' }),
  applicationNumber: Type.String(),
  projectName: Type.String(),
  personName: orNull(Type.String()),
  merchantId: Type.String({ description: '收款商户号' }),
  state: oneOf(paidOrderStates),
  amountFen,
  returnedFen: Type.Integer({ description: '已退和正在退的金额' }),
  trouble: orNull(oneOf(refundTroubles)),
  paidAt: time,
});
export type PaymentOrderItem = Static<typeof paymentOrderItem>;

/** One sum that goes back, or has gone: by the project's rule, or by hand. */
export const orderRefund = Type.Object({
  round: orNull(Type.Integer({ description: '第几笔人工退款；按规则自动退款时为空' })),
  way: oneOf(refundWays),
  state: oneOf(handRefundStates),
  amountFen,
  reason: Type.String(),
  failure: orNull(Type.String({ description: '微信支付未退成的原因' })),
  isReplaceable: Type.Boolean({
    description: '微信支付无法入账，或付款满一年后不再答复，可改为银行转账退还',
  }),
  isAbandonable: Type.Boolean({ description: '人工退款未成功且未由其后的退款补足，可登记不再退还' }),
  abandonment: orNull(
    Type.Object({ reason: Type.String(), by: orNull(Type.String()), at: time }, { description: '不再退还' }),
  ),
  askedBy: orNull(Type.String()),
  askedAt: time,
  doneAt: orNull(time),
  reference: orNull(Type.String({ description: '转账流水号' })),
  transferredOn: orNull(Type.String({ format: 'date' })),
  /** Null once its time is over (R-V3). */
  proofUploadId: orNull(id),
});
export type OrderRefund = Static<typeof orderRefund>;

export const paymentOrderDetail = Type.Composite([
  paymentOrderItem,
  Type.Object({
    transactionId: Type.String({ description: '微信支付订单号' }),
    remainingFen: Type.Integer({ description: '可退金额' }),
    refunds: Type.Array(orderRefund),
    receipt: orNull(fiscalReceipt),
    availableActions: Type.Array(oneOf(givingBackActions)),
  }),
]);
export type PaymentOrderDetail = Static<typeof paymentOrderDetail>;

const asked = {
  amountFen,
  seenRemainingFen: Type.Integer({ minimum: 0, description: '办理时所见的可退金额' }),
  reason: Type.String({ maxLength: 80, description: '退款原因，付款人会在微信支付中看到' }),
};
export const newHandRefund = Type.Object(asked);
export type NewHandRefund = Static<typeof newHandRefund>;

export const newTransfer = Type.Object({
  ...asked,
  transferredOn: Type.String({ format: 'date', description: '转账日期' }),
  reference: Type.String({ maxLength: 64, description: '银行转账流水号' }),
  proofUploadId: Type.String({ format: 'uuid', description: '转账凭证图片' }),
  replaces: Type.Optional(
    Type.Union([Type.Literal('by-rule'), Type.Integer({ minimum: 1 })], {
      description: '代替哪一笔未能退回的微信退款：按规则自动的（by-rule）或第几笔人工退款；金额须与其相同',
    }),
  ),
});
export type NewTransfer = Static<typeof newTransfer>;

export const newAbandonment = Type.Object({
  round: Type.Integer({ minimum: 1, description: '第几笔人工退款' }),
  reason: Type.String({ maxLength: 80, description: '不再退还的原因，付款人会在本人数据中看到' }),
});
export type NewAbandonment = Static<typeof newAbandonment>;

const params = Type.Object({ id });
const problems = ['not-allowed-now', 'changed-elsewhere', 'remark-missing', 'outcome-unknown'] as const;

export const paymentOrderRoutes = {
  'GET /payment-orders': {
    summary: '已支付的订单，新的在前',
    tag: 'payment-order',
    query: Type.Object({
      number: Type.Optional(Type.String({ maxLength: 64, description: '商户订单号或申报编号' })),
      state: Type.Optional(oneOf(paidOrderStates)),
      trouble: Type.Optional(oneOf(refundTroubles)),
      ...pageQuery,
    }),
    response: pageOf(paymentOrderItem),
  },
  'GET /payment-orders/:id': {
    summary: '一笔已支付的订单及其全部退款；查看会被记录',
    tag: 'payment-order',
    params,
    response: paymentOrderDetail,
  },
  'POST /payment-orders/:id/refunds': {
    summary: '人工退款：全部或部分原路退回，金额不超过可退金额',
    tag: 'payment-order',
    params,
    body: newHandRefund,
    response: paymentOrderDetail,
    changesProcess: true,
    problems,
  },
  'POST /payment-orders/:id/transfers': {
    summary: '登记银行转账退还：付款满一年、微信支付未能退回，或代替未能退回的微信退款；须有凭证',
    tag: 'payment-order',
    params,
    body: newTransfer,
    response: paymentOrderDetail,
    changesProcess: true,
    problems: [...problems, 'provider-unavailable'],
  },
  'POST /payment-orders/:id/abandonments': {
    summary: '不再退还：一笔未成功的人工退款不须再办，注明原因；按规则应退的除外',
    tag: 'payment-order',
    params,
    body: newAbandonment,
    response: paymentOrderDetail,
    changesProcess: true,
    problems,
  },
  'PUT /payment-orders/:id/receipt': {
    summary: '登记或更正财政电子票据的号码和网址，考生可见；会被记录',
    tag: 'payment-order',
    params,
    body: fiscalReceipt,
    response: paymentOrderDetail,
  },
} as const satisfies Routes;
