import { hearsRefusals, moneyBack } from './money-back';
import type { News } from './news';
import { certainly, readPayment } from './payment-activities';
import { recordMove, type OpenPayment } from './payment-steps';

/**
 * Gives the money back if that was asked for (R-P3): accepted by WeChat first, done when WeChat says so. What WeChat
 * refuses, or can't bring to the payer, is recorded as failed, and settled by hand.
 */
export async function refundIfWanted(process: OpenPayment, orderId: string, news: News): Promise<void> {
  const { refundWanted, refundHeld, refundFen, amountFen } = await readPayment(orderId);
  if (!refundWanted) return;
  // Before a refund could be of a part, its rows didn't say how much.
  const feeFen = refundFen ?? amountFen;
  if (process.position.state === 'paid')
    await recordMove(process, 'payment.refund-asked', { feeFen, reason: refundWanted });

  const verdict = await moneyBack(news, {
    ask: () => certainly('向微信支付申请退款').refundPayment(orderId),
    look: () => certainly('向微信支付查询退款').askForRefund(orderId, hearsRefusals()),
    shown: refundHeld,
    recordHeld: (reason) => recordMove(process, 'payment.refund-held', { reason }),
    recordAccepted: () => recordMove(process, 'payment.refund-accepted', { feeFen }),
  });
  if (verdict === 'done') await recordMove(process, 'payment.refunded', { feeFen });
  else await recordMove(process, 'payment.refund-failed', { reason: verdict.failed });
}
