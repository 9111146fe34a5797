import type { SandboxConfig } from '../config';
import type { Answer } from '../context';
import type { Payment, PaymentRefund } from '../state';

/** The documented code with its status, in the shape of version 3. */
export function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { code, message } };
}

/** An order as a query and a notification show it. */
export function describePayment({ config, payment }: { config: SandboxConfig; payment: Payment }) {
  return {
    appid: config.wechat.appId,
    mchid: config.pay.merchantId,
    out_trade_no: payment.outTradeNo,
    trade_state: payment.tradeState,
    trade_state_desc: descriptions[payment.tradeState],
    ...(payment.transactionId && {
      transaction_id: payment.transactionId,
      trade_type: payment.kind === 'jsapi' ? 'JSAPI' : 'NATIVE',
      bank_type: 'OTHERS',
      success_time: payment.paidAt,
      payer: { openid: payment.openid ?? 'oSandboxPayer' },
    }),
    amount: {
      total: payment.amountFen,
      currency: 'CNY',
      ...(payment.transactionId && { payer_total: payment.amountFen, payer_currency: 'CNY' }),
    },
  };
}

const descriptions: Readonly<Record<Payment['tradeState'], string>> = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  CLOSED: '订单已关闭',
  REFUND: '转入退款',
  PAYERROR: '支付失败',
};

export function describeRefund(refund: PaymentRefund) {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    out_trade_no: refund.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    create_time: refund.createdAt,
    ...(refund.doneAt && { success_time: refund.doneAt }),
    amount: {
      total: refund.totalFen,
      refund: refund.amountFen,
      payer_total: refund.totalFen,
      payer_refund: refund.amountFen,
      currency: 'CNY',
    },
  };
}
