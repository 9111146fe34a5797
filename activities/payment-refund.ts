import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import { refundReasonWords } from '../contracts/refund-reasons';
import { isRefundTermOver } from '../domain/payment-rule';
import { isMendable, refundTermOver } from '../domain/refund-failure';
import { ProviderError } from '../providers/provider-error';
import type { PayMerchants } from '../providers/wechat/pay-merchants';
import type { Refund } from '../providers/wechat/pay-order';
import type { Logger } from '../runtime/logger';
import { findRefundRow, getOrderRow, merchantOf, type PaymentOrderRow } from './payment-rows';

/** Where a refund stands at WeChat; why it never will be done, in WeChat's own code. */
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

interface RefundDependencies {
  readonly db: Knex;
  readonly merchants: PayMerchants;
  readonly log: Logger;
}

export function refundActivities({ db, merchants, log }: RefundDependencies): RefundActivities {
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
    async refundPayment(orderId) {
      const order = await getOrderRow(db, orderId);
      const refund = await findRefundRow(db, orderId);
      if (!refund) throw ApplicationFailure.nonRetryable('No refund is asked for', 'internal-error');
      const asked = {
        refundNumber: refund.number,
        orderNumber: order.number,
        amountFen: refund.amount_fen,
        orderAmountFen: order.amount_fen,
        reason: refundReasonWords[refund.reason],
      };
      try {
        return judgeRefund(await payOf(order).refund(asked));
      } catch (error) {
        const { code } = refusalOf(refund.number, error);
        const isOver = order.paid_at !== null && isRefundTermOver(order.paid_at, new Date());
        if (isMendable(code) && !isOver) return { held: code };
        return await judgeRefused(order, refund.number, isOver ? refundTermOver : code);
      }
    },

    async askForRefund(orderId) {
      const order = await getOrderRow(db, orderId);
      const refund = await findRefundRow(db, orderId);
      if (!refund) return 'processing';
      try {
        return judgeRefund(await payOf(order).findRefund(refund.number));
      } catch (error) {
        refusalOf(refund.number, error);
        // The question was refused, not the refund, which is still accepted.
        return 'processing';
      }
    },
  };
}
