import { CancellationScope, setHandler } from '@temporalio/workflow';
import type { StoredPayment } from '../activities/payment';
import { BeginAgain, isInterruption } from './interruption';
import { News } from './news';
import { certainly, readPayment } from './payment-activities';
import { refundIfWanted } from './payment-refund';
import { paymentRules } from './payment-rules';
import {
  recordMove,
  recordOrdered,
  recordVerdict,
  tellApplication,
  type ClosingReason,
  type OpenPayment,
  type PaymentLetter,
} from './payment-steps';
import { askWechat, isPlaced, verdictToCome } from './payment-verdict';
import { paymentNews } from './payment.messages';
import { Process } from './process';

/** How an order ended for the application that waits for it. */
export type PaymentOutcome = 'paid' | 'closed';

export interface PaymentRun {
  /** Its application waits for the outcome, perhaps with a withdrawal to answer, and so never for a bank. */
  readonly isAwaited?: boolean;
}

/**
 * One order at WeChat Pay (R-P1 to R-P3): payable for half an hour, then closed. What WeChat says decides, in a signed
 * notification or asked. A later run, started by late news of a closed order or by the wish for a refund, goes on from
 * the rows. Cancelled (nobody awaits it any more) it closes the order once no payment can arrive: so nothing but the
 * waiting itself may be cut short. Money that must go back goes back all the same, in this run; one that is awaited leaves
 * it to a further run, and says so (`paid-to-refund`).
 */
export async function payment(
  orderId: string,
  { isAwaited = false }: PaymentRun = {},
): Promise<PaymentOutcome | 'paid-to-refund'> {
  const news = new News();
  setHandler(paymentNews, () => news.arrive());
  CancellationScope.current().cancelRequested.catch(() => news.endWaiting());

  return await CancellationScope.nonCancellable(async () => {
    const process = await Process.open(paymentRules, {});
    try {
      do {
        news.read();
        await tell(process, orderId, news, isAwaited);
      } while (news.isWaiting);
      if (process.position.state === 'closed') return 'closed';
      return isAwaited && (await readPayment(orderId)).refundWanted ? 'paid-to-refund' : 'paid';
    } finally {
      await process.desk.close();
    }
  });
}

/** The story from wherever the order stands, told again where something else was recorded meanwhile. */
async function tell(process: OpenPayment, orderId: string, news: News, isAwaited: boolean): Promise<void> {
  try {
    const order = await readPayment(orderId);
    if (process.position.state === 'none') await recordOrdered(process, order);
    if (process.position.state === 'open') await payable(process, orderId, order, news);
    else if (process.position.state === 'closed') await paidAfterAll(process, orderId, order);
    if (!isAwaited) await refundIfWanted(process, orderId, news);
  } catch (error) {
    if (error instanceof BeginAgain) return await tell(process, orderId, news, isAwaited);
    throw error;
  }
}

/** Until it is paid, or closed: by time, by the candidate who pays in another way, or because nobody awaits it. */
async function payable(
  process: OpenPayment,
  orderId: string,
  order: StoredPayment,
  news: News,
): Promise<void> {
  const close = async (reason: ClosingReason, letter?: PaymentLetter) => {
    const verdict = await certainly('关闭微信支付订单').closeOrder(orderId);
    if (verdict.kind === 'closed') await recordMove(process, 'payment.closed', { reason }, letter);
    else await recordVerdict(process, order, verdict, letter);
  };
  try {
    const placed = order.isPlaced || (await process.desk.during(() => isPlaced(orderId)));
    if (!placed) return await close('not-placed');
    const verdict = await process.desk.during(() => verdictToCome(orderId, news));
    if (!verdict) await close('cancelled');
    else if (verdict.kind === 'closed') await close('expired');
    else await recordVerdict(process, order, verdict);
  } catch (error) {
    if (!isInterruption<PaymentLetter>(error)) throw error;
    await close(error.letter ? 'replaced' : 'expired', error.letter);
  }
}

/** Late news of a closed order: WeChat is asked, and the application learns it if it still waits for the money. */
async function paidAfterAll(process: OpenPayment, orderId: string, order: StoredPayment): Promise<void> {
  const verdict = await askWechat(orderId);
  if (verdict.kind === 'waiting' || verdict.kind === 'closed') return;
  await recordVerdict(process, order, verdict);
  const { counts } = await readPayment(orderId);
  if (counts) await tellApplication(order.applicationId, orderId);
}
