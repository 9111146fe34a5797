import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import { refundReasonWords } from '../contracts/refund-reasons';
import { haveRefundsEnded, isRefundTermOver } from '../domain/payment-rule';
import {
  isMendable,
  isOfWechat,
  refundTermOver,
  transferredInstead,
  unheardAfterTerm,
} from '../domain/refund-failure';
import { ProviderError } from '../providers/provider-error';
import type { PayMerchants } from '../providers/wechat/pay-merchants';
import type { Refund } from '../providers/wechat/pay-order';
import type { Logger } from '../runtime/logger';
import { findRefundRow, getOrderRow, merchantOf, type PaymentOrderRow } from './payment-rows';

/**
 * Where a refund stands at WeChat; why it never will be done, in WeChat's own code. Failed as `ABNORMAL` WeChat has it still, and it is
 * done yet once the merchant sees to it there (`moneyBack` waits), or failed once a transfer has taken its place.
 */
export type RefundVerdict = 'processing' | 'done' | { readonly failed: string };
/**
 * Why WeChat doesn't take a refund, or doesn't say how it stands, before the platform has mended something of its own, in WeChat's own
 * code; or ours, `unheardAfterTerm`. Nothing new is known of the refund by it.
 */
export interface HeldRefund {
  readonly held: string;
}

/** Giving money back at WeChat Pay (R-P3). Each may run again: WeChat knows our numbers. */
export interface RefundActivities {
  refundPayment(orderId: string): Promise<RefundVerdict | HeldRefund>;
  /**
   * Of a refund that WeChat has accepted.
   * @param hearsRefusals false where the asking workflow knows no refused question: it is told `processing`, as ever
   */
  askForRefund(orderId: string, hearsRefusals?: boolean): Promise<RefundVerdict | HeldRefund>;
}

export interface RefundDependencies {
  readonly db: Knex;
  readonly merchants: PayMerchants;
  readonly log: Logger;
}

/** One refund of an order, as WeChat is asked for it: again and again under the same number. */
export interface AskedRefund {
  readonly number: string;
  readonly amountFen: number;
  readonly reason: string;
}

/** What may be asked of WeChat about a refund, by rule or by hand. */
export function refundingAtWechat({ db, merchants, log }: RefundDependencies) {
  const payOf = (order: PaymentOrderRow) => merchants.of(merchantOf(merchants, order));
  const judgeRefund = (refund: Refund | undefined): RefundVerdict => {
    if (!refund) return 'processing';
    if (refund.state === 'processing' || refund.state === 'done') return refund.state;
    log.error({ refundNumber: refund.refundNumber, state: refund.state }, 'refund did not reach the payer');
    return { failed: refund.state.toUpperCase() };
  };
  /** What becomes of a refund by the one that WeChat knows under its number; nothing new where it refuses the question. */
  const look = async (
    order: PaymentOrderRow,
    refundNumber: string,
    judge: (known: Refund | undefined) => RefundVerdict,
  ): Promise<RefundVerdict | HeldRefund> => {
    try {
      return judge(await payOf(order).findRefund(refundNumber));
    } catch (error) {
      const { code } = refusalOf(refundNumber, error);
      if (await wasToldDone(db, order, refundNumber)) return 'done';
      return { held: isOfWechat(code) && haveAllEnded(order) ? unheardAfterTerm : code };
    }
  };
  /** What is refused for good is settled by hand: never what WeChat took earlier, though its answer was lost. */
  const judgeRefused = (order: PaymentOrderRow, refundNumber: string, failed: string) =>
    look(order, refundNumber, (known) => (known ? judgeRefund(known) : { failed }));
  /** The code of a refusal; what passes by itself is thrown on, to be tried again. */
  const refusalOf = (refundNumber: string, error: unknown): ProviderError => {
    if (!(error instanceof ProviderError) || error.retryable) throw error;
    const { kind, code } = error;
    log.error({ alert: kind === 'alert', refundNumber, code }, 'refund was refused');
    return error;
  };

  return {
    async ask(
      order: PaymentOrderRow,
      { number, amountFen, reason }: AskedRefund,
    ): Promise<RefundVerdict | HeldRefund> {
      // WeChat takes it no more, and it wouldn't be safe: a clerk transfers by what the merchant platform shows, where nothing new may come any more.
      if (isTermOver(order)) return await judgeRefused(order, number, refundTermOver);
      const asked = {
        refundNumber: number,
        orderNumber: order.number,
        amountFen,
        orderAmountFen: order.amount_fen,
        reason,
      };
      try {
        return judgeRefund(await payOf(order).refund(asked));
      } catch (error) {
        const { code } = refusalOf(number, error);
        return isMendable(code) ? { held: code } : await judgeRefused(order, number, code);
      }
    },

    async find(
      order: PaymentOrderRow,
      number: string,
      hearsRefusals: boolean,
    ): Promise<RefundVerdict | HeldRefund> {
      const verdict = await look(order, number, judgeRefund);
      return typeof verdict === 'object' && 'held' in verdict && !hearsRefusals ? 'processing' : verdict;
    },
  };
}

/** Whether WeChat has told on its own account that the money is back, though it refuses the question now. */
async function wasToldDone(db: Knex, { number }: PaymentOrderRow, refundNumber: string): Promise<boolean> {
  const told = await db('payment_notification')
    .where({ order_number: number, kind: 'refund' })
    .whereRaw(`said @> ?`, [JSON.stringify({ refundNumber, state: 'done' })])
    .first<object | undefined>('id');
  return told !== undefined;
}

const isTermOver = ({ paid_at: paidAt }: PaymentOrderRow): boolean =>
  paidAt !== null && isRefundTermOver(paidAt, new Date());
const haveAllEnded = ({ paid_at: paidAt }: PaymentOrderRow): boolean =>
  paidAt !== null && haveRefundsEnded(paidAt, new Date());

export function refundActivities({ db, merchants, log }: RefundDependencies): RefundActivities {
  const wechat = refundingAtWechat({ db, merchants, log });
  return {
    async refundPayment(orderId) {
      const order = await getOrderRow(db, orderId);
      const refund = await findRefundRow(db, orderId);
      if (!refund) throw ApplicationFailure.nonRetryable('No refund is asked for', 'internal-error');
      const { number, amount_fen: amountFen, reason, failure } = refund;
      if (failure === transferredInstead) return { failed: failure };
      return await wechat.ask(order, { number, amountFen, reason: refundReasonWords[reason] });
    },

    async askForRefund(orderId, hearsRefusals = false) {
      const order = await getOrderRow(db, orderId);
      const refund = await findRefundRow(db, orderId);
      if (refund?.failure === transferredInstead) return { failed: refund.failure };
      return refund ? await wechat.find(order, refund.number, hearsRefusals) : 'processing';
    },
  };
}
