import { queryPauseMs } from '../domain/payment-process';
import type { PaymentVerdict } from '../domain/payment-verdict';
import type { News } from './news';
import { askForPayment, certainly, readNotifiedPayment } from './payment-activities';
import { refusalIn } from './refusal';

/** Waits until WeChat says how an order ended: it tells, or is asked with growing pauses. Nothing when waiting is over. */
export async function verdictToCome(orderId: string, news: News): Promise<PaymentVerdict | undefined> {
  for (let asked = 0; ; asked += 1) {
    const arrived = await news.withinUnlessOver(queryPauseMs(asked), '等待微信支付结果');
    if (news.isOver) return undefined;
    const verdict = (arrived && (await readNotifiedPayment(orderId))) || (await askOnce(orderId));
    if (verdict.kind !== 'waiting') return verdict;
  }
}

/** Asks until there is an answer. */
export const askWechat = (orderId: string): Promise<PaymentVerdict> => certainly.askForPayment(orderId);

/** WeChat may be out of reach: then it is asked again after the pause, or tells by itself meanwhile. */
async function askOnce(orderId: string): Promise<PaymentVerdict> {
  try {
    return await askForPayment(orderId);
  } catch (error) {
    if (!refusalIn(error)) throw error;
    return { kind: 'waiting' };
  }
}
