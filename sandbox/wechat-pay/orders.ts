import { randomBytes } from 'node:crypto';
import { fieldsOf, textOf, type Answer, type Context } from '../context';
import type { Payment } from '../state';
import { describePayment, refusal } from './answers';

type Fields = Readonly<Record<string, unknown>>;

/** Ordering again under a number gives the same order; with another content, or when it is over, a refusal. */
export function order(context: Context, kind: Payment['kind'], fields: Fields): Answer {
  const wrong = wrongField(context, kind, fields);
  if (wrong) return refusal(400, 'PARAM_ERROR', `${wrong} 不符合要求`);
  const outTradeNo = textOf(fields.out_trade_no);
  const ordered = JSON.stringify([kind, fields]);
  const known = context.store.state.payments[outTradeNo];
  if (known?.tradeState === 'SUCCESS' || known?.tradeState === 'REFUND') {
    return refusal(400, 'ORDERPAID', '该订单已支付');
  }
  if (known?.tradeState === 'CLOSED') return refusal(400, 'ORDER_CLOSED', '该订单已关闭');
  if (known && known.ordered !== ordered) return refusal(403, 'OUT_TRADE_NO_USED', '商户订单号重复');
  const payment = known ?? newPayment(kind, fields, ordered);
  context.store.state.payments[outTradeNo] = payment;
  context.store.save();
  const body =
    kind === 'jsapi'
      ? { prepay_id: payment.handle }
      : { code_url: `weixin://wxpay/bizpayurl?pr=${payment.handle}` };
  return { status: 200, body };
}

function wrongField({ config }: Context, kind: Payment['kind'], fields: Fields): string | undefined {
  if (fields.appid !== config.wechat.appId) return 'appid';
  if (fields.mchid !== config.pay.merchantId) return 'mchid';
  if (!/^[\w|*-]{6,32}$/.test(textOf(fields.out_trade_no))) return 'out_trade_no';
  const description = textOf(fields.description);
  if (description === '' || description.length > 127) return 'description';
  if (!URL.canParse(textOf(fields.notify_url))) return 'notify_url';
  const { total } = fieldsOf(fields.amount);
  if (!Number.isInteger(total) || Number(total) < 1) return 'amount.total';
  if (kind === 'jsapi' && textOf(fieldsOf(fields.payer).openid) === '') return 'payer.openid';
  return undefined;
}

function newPayment(kind: Payment['kind'], fields: Fields, ordered: string): Payment {
  return {
    outTradeNo: textOf(fields.out_trade_no),
    kind,
    ordered,
    description: textOf(fields.description),
    amountFen: Number(fieldsOf(fields.amount).total),
    notifyUrl: textOf(fields.notify_url),
    openid: textOf(fieldsOf(fields.payer).openid) || undefined,
    expiresAt: textOf(fields.time_expire) || undefined,
    handle: kind === 'jsapi' ? `wx${randomBytes(17).toString('hex')}` : randomBytes(5).toString('hex'),
    tradeState: 'NOTPAY',
    createdAt: new Date().toISOString(),
  };
}

export function queryOrder({ config, store }: Context, outTradeNo: string): Answer {
  const payment = store.state.payments[outTradeNo];
  if (!payment) return refusal(404, 'ORDER_NOT_EXIST', '订单不存在');
  return { status: 200, body: describePayment({ config, payment }) };
}

export function closeOrder({ store }: Context, outTradeNo: string): Answer {
  const payment = store.state.payments[outTradeNo];
  if (!payment) return refusal(404, 'ORDER_NOT_EXIST', '订单不存在');
  if (payment.tradeState === 'SUCCESS' || payment.tradeState === 'REFUND') {
    return refusal(400, 'ORDERPAID', '该订单已支付');
  }
  payment.tradeState = 'CLOSED';
  store.save();
  return { status: 204, body: undefined };
}
