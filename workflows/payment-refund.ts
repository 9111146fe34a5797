import type { HeldRefund, RefundVerdict } from '../activities/payment-refund';
import { refundPauseMs, refusalsBeforeHeld } from '../domain/payment-process';
import type { News } from './news';
import { certainly, readPayment } from './payment-activities';
import { recordMove, type OpenPayment } from './payment-steps';

/**
 * Gives the money back if that was asked for (R-P3): accepted by WeChat first, done when WeChat says so. What WeChat
 * refuses, or can't bring to the payer, is recorded as failed, and settled by hand. What it refuses for a reason that the
 * platform can mend is asked for on and on, and after some refusals the platform sees why.
 */
export async function refundIfWanted(process: OpenPayment, orderId: string, news: News): Promise<void> {
  const { refundWanted, refundHeld, amountFen: feeFen } = await readPayment(orderId);
  if (!refundWanted) return;
  if (process.position.state === 'paid')
    await recordMove(process, 'payment.refund-asked', { feeFen, reason: refundWanted });

  const ask = () => certainly('向微信支付申请退款').refundPayment(orderId);
  let shown = refundHeld;
  let answer = await ask();
  for (let refusals = 1; isHeld(answer); refusals += 1) {
    if (refusals >= refusalsBeforeHeld && answer.held !== shown) {
      await recordMove(process, 'payment.refund-held', { reason: answer.held });
      shown = answer.held;
    }
    await news.within(refundPauseMs(refusals - 1), '微信支付暂未受理退款，稍后重试');
    answer = await ask();
  }
  if (answer === 'processing' && shown) await recordMove(process, 'payment.refund-accepted', { feeFen });

  const verdict = await verdictToCome(orderId, news, answer);
  if (verdict === 'done') await recordMove(process, 'payment.refunded', { feeFen });
  else await recordMove(process, 'payment.refund-failed', { reason: verdict.failed });
}

const isHeld = (answer: RefundVerdict | HeldRefund): answer is HeldRefund =>
  typeof answer === 'object' && 'held' in answer;

/** Waits until WeChat says how an accepted refund ended: it tells, or is asked with growing pauses. */
async function verdictToCome(
  orderId: string,
  news: News,
  answer: RefundVerdict,
): Promise<Exclude<RefundVerdict, 'processing'>> {
  let verdict = answer;
  for (let asked = 0; verdict === 'processing'; asked += 1) {
    await news.within(refundPauseMs(asked), '等待微信退款结果');
    verdict = await certainly('向微信支付查询退款').askForRefund(orderId);
  }
  return verdict;
}
