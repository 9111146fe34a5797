import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import { refundReasonWords } from '../contracts/refund-reasons';
import { isRefundTermOver } from '../domain/payment-rule';
import { isMendable, refundTermOver, transferredInstead } from '../domain/refund-failure';
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
/** Why WeChat doesn't take a refund before the platform has mended something of its own, in WeChat's own code. */
export interface HeldRefund {
  readonly held: string;
}

/** Giving money back at WeChat Pay (R-P3). Each may run again: WeChat knows our numbers. */
export interface RefundActivities {
  refundPayment(orderId: string): Promise<RefundVerdict | HeldRefund>;
  /** Of a refund that WeChat has accepted. */
  askForRefund(orderId: string): Promise<RefundVerdict>;
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
export function refundingAtWechat({ merchants, log }: Omit<RefundDependencies, 'db'>) {
  const payOf = (order: PaymentOrderRow) => merchants.of(merchantOf(merchants, order));
  const judgeRefund = (refund: Refund | undefined): RefundVerdict => {
    if (!refund) return 'processing';
    if (refund.state === 'processing' || refund.state === 'done') return refund.state;
    log.error({ refundNumber: refund.refundNumber, state: refund.state }, 'refund did not reach the payer');
    return { failed: refund.state.toUpperCase() };
  };
  /** What is refused for good is settled by hand: never what WeChat took earlier, though its answer was lost. */
  const judgeRefused = async (
    order: PaymentOrderRow,
    refundNumber: string,
    failed: string,
  ): Promise<RefundVerdict | HeldRefund> => {
    try {
      const known = await payOf(order).findRefund(refundNumber);
      return known ? judgeRefund(known) : { failed };
    } catch (error) {
      return { held: refusalOf(refundNumber, error).code };
    }
  };
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
        const isOver = order.paid_at !== null && isRefundTermOver(order.paid_at, new Date());
        if (isMendable(code) && !isOver) return { held: code };
        return await judgeRefused(order, number, isOver ? refundTermOver : code);
      }
    },

    async find(order: PaymentOrderRow, number: string): Promise<RefundVerdict> {
      try {
        return judgeRefund(await payOf(order).findRefund(number));
      } catch (error) {
        refusalOf(number, error);
        // The question was refused, not the refund, which is still accepted.
        return 'processing';
      }
    },
  };
}

export function refundActivities({ db, merchants, log }: RefundDependencies): RefundActivities {
  const wechat = refundingAtWechat({ merchants, log });
  return {
    async refundPayment(orderId) {
      const order = await getOrderRow(db, orderId);
      const refund = await findRefundRow(db, orderId);
      if (!refund) throw ApplicationFailure.nonRetryable('No refund is asked for', 'internal-error');
      const { number, amount_fen: amountFen, reason, failure } = refund;
      if (failure === transferredInstead) return { failed: failure };
      return await wechat.ask(order, { number, amountFen, reason: refundReasonWords[reason] });
    },

    async askForRefund(orderId) {
      const order = await getOrderRow(db, orderId);
      const refund = await findRefundRow(db, orderId);
      if (refund?.failure === transferredInstead) return { failed: refund.failure };
      return refund ? await wechat.find(order, refund.number) : 'processing';
    },
  };
}
