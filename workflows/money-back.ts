import { patched } from '@temporalio/workflow';
import type { HeldRefund, RefundVerdict } from '../activities/payment-refund';
import { refundPauseMs, refusalsBeforeHeld } from '../domain/payment-process';
import { abnormalRefund } from '../domain/refund-failure';
import type { News } from './news';

/** What giving one sum back takes, by rule or by hand. */
export interface MoneyBack {
  /** Asks WeChat for it, again and again under one number. */
  readonly ask: () => Promise<RefundVerdict | HeldRefund>;
  /** Asks how it ended, once it was accepted. */
  readonly look: () => Promise<RefundVerdict | HeldRefund>;
  /** What keeps it, as it was recorded last. */
  readonly shown: string | null;
  readonly recordHeld: (reason: string) => Promise<void>;
  readonly recordAccepted: () => Promise<void>;
}

/**
 * Asks for a refund until WeChat says how it ended. What it refuses for a reason that the platform can mend is asked for on and
 * on, and after some refusals the platform sees why; accepted is not done. What WeChat has taken and can't bring to the payer waits
 * for the merchant to see to it there, and is shown meanwhile: given up, its money could go twice. A question that is refused says
 * nothing new: what is shown stays, and after some refusals the platform sees that nobody knows how the refund stands.
 */
export async function moneyBack(
  news: News,
  { ask, look, shown: recorded, recordHeld, recordAccepted }: MoneyBack,
): Promise<Exclude<RefundVerdict, 'processing'>> {
  let shown = recorded;
  /** What keeps it by this answer, the last of so many refusals in a row. */
  const keeping = (answer: RefundVerdict | HeldRefund, refusals: number): string | null => {
    if (answer === 'processing') return null;
    if (!isHeld(answer)) return abnormalRefund;
    const saysNothing = refusals < refusalsBeforeHeld || (shown === abnormalRefund && hearsRefusals());
    return saysNothing ? shown : answer.held;
  };

  let answer = await ask();
  for (let refusals = 1; isHeld(answer); refusals += 1) {
    const held = keeping(answer, refusals);
    if (held && held !== shown) await recordHeld(held);
    shown = held;
    await news.within(refundPauseMs(refusals - 1), '微信支付暂未受理退款，稍后重试');
    answer = await ask();
  }

  let verdict: RefundVerdict | HeldRefund = answer;
  let refusals = 0;
  for (let asked = 0; isHeld(verdict) || verdict === 'processing' || isAbnormal(verdict); asked += 1) {
    refusals = isHeld(verdict) ? refusals + 1 : 0;
    const held = keeping(verdict, refusals);
    if (held !== shown) await (held ? recordHeld(held) : recordAccepted());
    shown = held;
    await news.within(refundPauseMs(refusals > 0 ? refusals - 1 : asked), '等待微信退款结果');
    verdict = await look();
  }
  return verdict;
}

/** Before, it was a failure at once. */
const isAbnormal = (verdict: RefundVerdict): boolean =>
  typeof verdict === 'object' && verdict.failed === abnormalRefund && patched('wait-for-abnormal-refund');

/** Before, a refused question was told as `processing`, and took from the screen what was shown. */
export const hearsRefusals = (): boolean => patched('hear-refused-questions');

export const isHeld = (answer: RefundVerdict | HeldRefund): answer is HeldRefund =>
  typeof answer === 'object' && 'held' in answer;
