import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { RefundVerdict } from '../activities/payment';
import { refundPauseMs, refusalsBeforeHeld } from '../domain/payment-process';
import type { News } from './news';
import { certainly, readPayment } from './payment-activities';
import { recordMove, type OpenPayment } from './payment-steps';

/**
 * Gives the money back if that was asked for (R-P3): accepted by WeChat first, done when WeChat says so. A refund that
 * can't reach the payer is recorded as failed, and settled by hand. One that WeChat refuses for a reason of ours is asked
 * for on and on, and after some refusals the platform sees why.
 */
export async function refundIfWanted(process: OpenPayment, orderId: string, news: News): Promise<void> {
  const { refundWanted, refundHeld, amountFen } = await readPayment(orderId);
  if (!refundWanted) return;
  if (process.position.state === 'paid')
    await recordMove(process, 'payment.refund-asked', { feeFen: amountFen, reason: refundWanted });
  const ask = () => certainly('向微信支付申请退款').refundPayment(orderId);
  let verdict = await ask();
  let shown = refundHeld;
  let refusals = 0;
  // Whoever has cancelled this waits for its end, but not for a bank: WeChat's notification begins a further run.
  for (let asked = 0; isUnderWay(verdict) && !news.isOver; asked += 1) {
    if (verdict === 'processing') {
      if (shown) await recordMove(process, 'payment.refund-accepted', { feeFen: amountFen });
      shown = null;
      refusals = 0;
      await news.within(refundPauseMs(asked), '等待微信退款结果');
      verdict = await certainly('向微信支付查询退款').askForRefund(orderId);
    } else {
      refusals += 1;
      if (refusals >= refusalsBeforeHeld && verdict.held !== shown) {
        await recordMove(process, 'payment.refund-held', { reason: verdict.held });
        shown = verdict.held;
      }
      await news.withinUnlessOver(refundPauseMs(asked), '微信支付暂未受理退款，稍后重试');
      verdict = await ask();
    }
  }
  if (verdict === 'processing') return;
  if (verdict === 'done') await recordMove(process, 'payment.refunded', { feeFen: amountFen });
  else if ('failed' in verdict)
    await recordMove(process, 'payment.refund-failed', { reason: verdict.failed });
  else await resumeLater(orderId);
}

const isUnderWay = (verdict: RefundVerdict): verdict is 'processing' | { readonly held: string } =>
  verdict === 'processing' || (verdict !== 'done' && 'held' in verdict);

/** Leaves what is undone to a further run, which `paymentResumption` begins: by its name, for it knows this one. */
async function resumeLater(orderId: string): Promise<void> {
  try {
    await startChild<(orderId: string) => Promise<void>>('paymentResumption', {
      workflowId: `payment-resumption/${orderId}`,
      args: [orderId],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: '稍后继续退款',
    });
  } catch (error) {
    // It waits already.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
