import { refundPauseMs } from '../domain/payment-process';
import type { News } from './news';
import { certainly, readPayment } from './payment-activities';
import { recordMove, type OpenPayment } from './payment-steps';

/**
 * Gives the money back if that was asked for (R-P3): accepted by WeChat first, done when WeChat says so. A refund that
 * can't reach the payer is recorded as failed, and settled by hand.
 */
export async function refundIfWanted(process: OpenPayment, orderId: string, news: News): Promise<void> {
  const { refundWanted, amountFen } = await readPayment(orderId);
  if (!refundWanted) return;
  if (process.position.state === 'paid')
    await recordMove(process, 'payment.refund-asked', { feeFen: amountFen, reason: refundWanted });
  let verdict = await certainly('向微信支付申请退款').refundPayment(orderId);
  // Whoever has cancelled this waits for its end, but not for a bank: WeChat's notification begins a further run.
  for (let asked = 0; verdict === 'processing' && !news.isOver; asked += 1) {
    await news.within(refundPauseMs(asked), '等待微信退款结果');
    verdict = await certainly('向微信支付查询退款').askForRefund(orderId);
  }
  if (verdict === 'processing') return;
  if (verdict === 'done') await recordMove(process, 'payment.refunded', { feeFen: amountFen });
  else await recordMove(process, 'payment.refund-failed', { reason: verdict.failed });
}
