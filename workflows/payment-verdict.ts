import { queryPauseMs } from '../domain/payment-process';
import type { FinalPaymentVerdict, PaymentVerdict } from '../domain/payment-verdict';
import type { News } from './news';
import { certainly, readNotifiedPayment, whileWaiting } from './payment-activities';
import { refusalIn } from './refusal';

/** Waits until WeChat says how an order ended: it tells, or is asked with growing pauses. Nothing when waiting is over. */
export async function verdictToCome(orderId: string, news: News): Promise<FinalPaymentVerdict | undefined> {
  for (let asked = 0; ; asked += 1) {
    const arrived = await news.withinUnlessOver(queryPauseMs(asked), '等待微信支付结果');
    if (news.isOver) return undefined;
    const told = arrived ? await readNotifiedPayment(orderId) : undefined;
    // What was told and doesn't agree with the order is not believed, either way: WeChat is asked.
    const verdict = told?.kind === 'paid' ? told : await askOnce(orderId);
    if (verdict.kind !== 'waiting') return verdict;
  }
}

/** Orders at WeChat. Whether it took the order; if it gave no answer, nobody can pay it, and it is closed again. */
export async function isPlaced(orderId: string): Promise<boolean> {
  try {
    await whileWaiting('向微信支付下单').placeOrder(orderId);
    return true;
  } catch (error) {
    if (!refusalIn(error)) throw error;
    return false;
  }
}

/** Asks until there is an answer. */
export const askWechat = (orderId: string): Promise<PaymentVerdict> =>
  certainly('向微信支付查询订单').askForPayment(orderId);

/** WeChat may be out of reach: then it is asked again after the pause, or tells by itself meanwhile. */
async function askOnce(orderId: string): Promise<PaymentVerdict> {
  try {
    return await whileWaiting('向微信支付查询订单').askForPayment(orderId);
  } catch (error) {
    if (!refusalIn(error)) throw error;
    return { kind: 'waiting' };
  }
}
