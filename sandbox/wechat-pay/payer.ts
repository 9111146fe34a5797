import { randomInt } from 'node:crypto';
import { fieldsOf, textOf, type Context } from '../context';
import { describePayment } from './answers';

/** What the payer's own tap comes to; the words are for whoever tapped. */
export type PayerOutcome = { done: true } | { refused: string };

/**
 * The payer pays: WeChat has the money from here on, whatever becomes of the notification.
 * @param paidAt when, for whoever tries a bill, which is of a day that has ended
 */
export function confirmPayment(
  context: Context,
  outTradeNo: string,
  paidAt = new Date().toISOString(),
): PayerOutcome {
  const { config, store, notifier } = context;
  const payment = store.state.payments[outTradeNo];
  if (!payment) return { refused: '没有这笔订单' };
  if (payment.tradeState === 'CLOSED') return { refused: '订单已关闭，不能再支付' };
  if (payment.tradeState === 'SUCCESS' || payment.tradeState === 'REFUND') return { refused: '订单已支付' };
  if (payment.expiresAt && Date.parse(payment.expiresAt) <= Date.now()) {
    return { refused: '订单已过支付时限' };
  }
  payment.tradeState = 'SUCCESS';
  payment.transactionId = `42000${Date.now()}${randomInt(1e9, 1e10)}`;
  payment.paidAt = paidAt;
  store.save();
  notifier.tell(payment.notifyUrl, {
    type: 'TRANSACTION.SUCCESS',
    resource: describePayment({ config, payment }),
  });
  return { done: true };
}

/** What was paid long ago, for whoever tries a bill of many lines: nobody ordered it here, and nobody is notified. */
export function addPayments({ store }: Context, payments: readonly unknown[]): void {
  for (const payment of payments) {
    const { outTradeNo, amountFen, paidAt } = fieldsOf(payment);
    const number = textOf(outTradeNo);
    store.state.payments[number] = {
      ...{ outTradeNo: number, kind: 'native', ordered: '', description: '', notifyUrl: '', handle: '' },
      ...{
        amountFen: Number(amountFen),
        tradeState: 'SUCCESS',
        transactionId: `4200098${number.slice(0, 21)}`,
      },
      ...{ paidAt: textOf(paidAt), createdAt: textOf(paidAt) },
    };
  }
  store.save();
}

/** The bank refuses: nothing is paid, nobody is notified, and the payer may try again. */
export function refusePayment({ store }: Context, outTradeNo: string): PayerOutcome {
  const payment = store.state.payments[outTradeNo];
  if (!payment) return { refused: '没有这笔订单' };
  if (payment.tradeState !== 'NOTPAY') return { refused: '订单不在待支付状态' };
  payment.tradeState = 'PAYERROR';
  store.save();
  return { done: true };
}
