import { Type, type Static } from '@sinclair/typebox';
import { handRefundStates, refundWays } from './hand-refund-states';
import { paymentStates, refundTroubleMeanings, refundTroubles } from './payment-states';
import { refundReasons } from './refund-reasons';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** Paying the fee of an application through WeChat (R-P1, R-P2), and what came of it (R-P3). */

/** In the mini-program, or by a code that the phone scans from another screen. */
export const paymentChannels = ['jsapi', 'native'] as const;
export type PaymentChannel = (typeof paymentChannels)[number];

const amountFen = Type.Integer({ minimum: 1, description: '金额，单位为分' });

/** The parameters of `wx.requestPayment`, signed by the server, field for field. */
export const jsapiParams = Type.Object({
  timeStamp: Type.String(),
  nonceStr: Type.String(),
  package: Type.String(),
  signType: Type.Literal('RSA'),
  paySign: Type.String(),
});
export type JsapiParams = Static<typeof jsapiParams>;

export const openPaymentOrder = Type.Object({
  orderId: id,
  channel: oneOf(paymentChannels),
  amountFen,
  expiresAt: time,
  /** For a countdown that doesn't depend on the client's clock. */
  now: time,
  jsapi: Type.Optional(jsapiParams),
  codeUrl: Type.Optional(Type.String({ description: '二维码内容，仅 native' })),
  trialPaymentUrl: Type.Optional(Type.String({ description: '仅在模拟环境中：代替微信完成支付的页面' })),
});
export type OpenPaymentOrder = Static<typeof openPaymentOrder>;

/** 财政电子票据 (R-P5). */
export const fiscalReceipt = Type.Object({
  number: Type.String({ pattern: '^[0-9A-Za-z-]{6,40}$', description: '票据号码' }),
  link: Type.String({ pattern: '^https://[^\\s]+$', maxLength: 500, description: '查验或下载的网址' }),
});
export type FiscalReceipt = Static<typeof fiscalReceipt>;

/** An order as the server confirmed it; what the client believes counts for nothing (R-P2). */
export const paymentOrder = Type.Object({
  orderId: id,
  number: Type.String({ description: '商户订单号' }),
  channel: oneOf(paymentChannels),
  state: oneOf(paymentStates),
  amountFen,
  expiresAt: time,
  paidAt: orNull(time),
  refund: orNull(
    Type.Object({
      reason: oneOf(refundReasons),
      amountFen,
      requestedAt: time,
      refundedAt: orNull(time),
      trouble: orNull(oneOf(refundTroubles, refundTroubleMeanings)),
    }),
  ),
  receipt: orNull(fiscalReceipt),
  /** What the platform has given back by hand, or is giving back. */
  handRefunds: Type.Array(
    Type.Object({
      way: oneOf(refundWays),
      state: oneOf(handRefundStates),
      trouble: orNull(oneOf(refundTroubles, refundTroubleMeanings)),
      amountFen,
      askedAt: time,
      doneAt: orNull(time),
    }),
  ),
});
export type PaymentOrder = Static<typeof paymentOrder>;

export const applicationPayment = Type.Object({
  projectName: Type.String(),
  applicationNumber: Type.String(),
  feeFen: Type.Integer(),
  state: oneOf(['none', 'due', 'paid', 'refunding', 'refunded'] as const),
  canPay: Type.Boolean(),
  /** Until when it can be paid; empty where nothing is due. */
  closesAt: orNull(time),
  now: time,
  /** The order that counts: the paid one, else the newest. */
  order: orNull(paymentOrder),
});
export type ApplicationPayment = Static<typeof applicationPayment>;

const params = Type.Object({ id });

export const paymentRoutes = {
  'POST /applications/:id/payment-orders': {
    summary: '去支付：建立微信支付订单；未过期的同一方式订单原样返回，换一种方式先关闭前一个',
    tag: 'payment',
    params,
    body: Type.Union([
      Type.Object({
        channel: Type.Literal('jsapi'),
        loginCode: Type.String({ minLength: 1, maxLength: 256, description: '支付前取得的 wx.login 代码' }),
      }),
      Type.Object({ channel: Type.Literal('native') }),
    ]),
    response: openPaymentOrder,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'already-exists', 'login-code-wrong', 'provider-unavailable'],
  },
  'GET /applications/:id/payment': {
    summary: '缴费情况：以微信支付确认的结果为准',
    tag: 'payment',
    params,
    response: applicationPayment,
    problems: ['not-found'],
  },
  'POST /payment-notifications/wechat': {
    summary: '微信支付与退款结果通知（验签；重复通知得到相同应答；失败时按微信的格式应答 code: FAIL）',
    tag: 'payment',
    /** WeChat's own form: what counts is the signature over its bytes, and then what it decrypts to. */
    body: Type.Object({}, { additionalProperties: true }),
    problems: ['payment-notification-refused'],
  },
} as const satisfies Routes;
