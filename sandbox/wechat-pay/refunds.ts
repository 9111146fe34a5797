import { randomInt } from 'node:crypto';
import { fieldsOf, textOf, type Answer, type Context } from '../context';
import type { PaymentRefund } from '../state';
import { describeRefund, refusal } from './answers';

/** How long a refund is only accepted before the money is back. */
const processingMs = 1_000;

export function refund(context: Context, fields: Readonly<Record<string, unknown>>): Answer {
  const { payments, refunds } = context.store.state;
  const outRefundNo = textOf(fields.out_refund_no);
  const payment = payments[textOf(fields.out_trade_no)];
  const { refund: wanted, total } = fieldsOf(fields.amount);
  if (!payment) return refusal(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
  if (!payment.transactionId) return refusal(400, 'INVALID_REQUEST', '订单未支付');
  if (!/^[\w|*@-]{1,64}$/.test(outRefundNo)) return refusal(400, 'PARAM_ERROR', 'out_refund_no 不符合要求');
  if (!Number.isInteger(wanted) || Number(wanted) < 1 || total !== payment.amountFen) {
    return refusal(400, 'PARAM_ERROR', '退款金额不符合要求');
  }
  if (Buffer.byteLength(textOf(fields.reason)) > 80)
    return refusal(400, 'PARAM_ERROR', 'reason 超过 80 字节');
  const known = refunds[outRefundNo];
  if (known) {
    const same = known.outTradeNo === payment.outTradeNo && known.amountFen === wanted;
    return same
      ? accepted(settle(context, known))
      : refusal(400, 'INVALID_REQUEST', '退款单号与原请求不一致');
  }
  const earlier = Object.values(refunds).filter(({ outTradeNo }) => outTradeNo === payment.outTradeNo);
  const refunded = earlier.reduce((sum, { amountFen }) => sum + amountFen, 0);
  if (refunded + Number(wanted) > payment.amountFen) {
    return refusal(400, 'INVALID_REQUEST', '退款金额大于可退金额');
  }
  const entry: PaymentRefund = {
    outRefundNo,
    outTradeNo: payment.outTradeNo,
    refundId: `50300${Date.now()}${randomInt(1e9, 1e10)}`,
    amountFen: Number(wanted),
    totalFen: payment.amountFen,
    reason: textOf(fields.reason),
    notifyUrl: textOf(fields.notify_url) || undefined,
    status: 'PROCESSING',
    createdAt: new Date().toISOString(),
  };
  refunds[outRefundNo] = entry;
  payment.tradeState = 'REFUND';
  context.store.save();
  setTimeout(() => settle(context, entry), processingMs).unref();
  return accepted(entry);
}

export function queryRefund(context: Context, outRefundNo: string): Answer {
  const known = context.store.state.refunds[outRefundNo];
  if (!known) return refusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
  return accepted(settle(context, known));
}

function accepted(entry: PaymentRefund): Answer {
  return { status: 200, body: { ...describeRefund(entry), status: entry.status } };
}

/** Finishes a refund whose time has come, also one that a restart interrupted. */
function settle({ store, notifier, config }: Context, entry: PaymentRefund): PaymentRefund {
  const isDue = Date.now() - Date.parse(entry.createdAt) >= processingMs - 50;
  if (entry.status !== 'PROCESSING' || !isDue) return entry;
  entry.status = 'SUCCESS';
  entry.doneAt = new Date().toISOString();
  store.save();
  if (entry.notifyUrl) {
    notifier.tell(entry.notifyUrl, {
      type: 'REFUND.SUCCESS',
      resource: {
        mchid: config.pay.merchantId,
        ...describeRefund(entry),
        refund_status: entry.status,
      },
    });
  }
  return entry;
}
