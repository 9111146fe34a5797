import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import { payerOpenidPlace } from '../domain/payment-process';
import {
  judgePayment,
  type FinalPaymentVerdict,
  type OrderAtWechat,
  type PaymentVerdict,
} from '../domain/payment-verdict';
import { ProviderError } from '../providers/provider-error';
import type { PayMerchants } from '../providers/wechat/pay-merchants';
import type { Encryption } from '../runtime/encryption';
import type { Logger } from '../runtime/logger';
import { refundActivities, type RefundActivities } from './payment-refund';
import { findRefundRow, getOrderRow, merchantOf, type PaymentOrderRow } from './payment-rows';

export interface PaymentDependencies {
  readonly db: Knex;
  readonly encryption: Encryption;
  readonly merchants: PayMerchants;
  readonly log: Logger;
}

/** What a run of the process needs to know of its order's rows. */
export interface StoredPayment {
  readonly personId: string;
  readonly applicationId: string;
  readonly institutionId: string | null;
  readonly businessCode: string;
  readonly amountFen: number;
  readonly expiresAtMs: number;
  readonly isPlaced: boolean;
  readonly counts: boolean;
  /** The reason of a refund that is asked for and neither done nor failed. */
  readonly refundWanted: string | null;
  /** What keeps it, as it was recorded last. */
  readonly refundHeld: string | null;
  /** What goes back, or has: less than was paid where some had gone back by hand. */
  readonly refundFen: number | null;
}

/** Ordering, asking and closing at WeChat Pay. Each may run again: WeChat knows our numbers. */
export interface PaymentActivities extends RefundActivities {
  /** How the rows stand. Local. */
  readPayment(orderId: string): Promise<StoredPayment>;
  /** What WeChat told last on its own account, if it told anything. Local. */
  readNotifiedPayment(orderId: string): Promise<PaymentVerdict | undefined>;
  /** Orders at WeChat and keeps what the client needs to pay. */
  placeOrder(orderId: string): Promise<void>;
  askForPayment(orderId: string): Promise<PaymentVerdict>;
  /** After this no payment can arrive: closed, or it was paid at the last moment. */
  closeOrder(orderId: string): Promise<FinalPaymentVerdict>;
}

export function paymentActivities({
  db,
  encryption,
  merchants,
  log,
}: PaymentDependencies): PaymentActivities {
  const payOf = (order: PaymentOrderRow) => merchants.of(merchantOf(merchants, order));
  /** Who pays in the mini-program. It is there until the order is placed: without it there is no such order. */
  const payerOf = (order: PaymentOrderRow): string => {
    if (!order.payer_openid_enc)
      throw ApplicationFailure.nonRetryable(
        'An order in the mini-program without its payer',
        'internal-error',
      );
    return encryption.decryptText(order.payer_openid_enc, payerOpenidPlace);
  };
  /** The merchant and app are those that it was ordered with; before that, those it would be ordered with. */
  const judge = (order: PaymentOrderRow, said: OrderAtWechat): PaymentVerdict => {
    const appId = order.app_id ?? merchants.appId;
    const merchantId = merchantOf(merchants, order);
    const verdict = judgePayment(
      { number: order.number, appId, merchantId, amountFen: order.amount_fen },
      said,
    );
    if (verdict.kind === 'disputed')
      log.error({ orderId: order.id, ...verdict }, 'paid otherwise than ordered');
    return verdict;
  };
  const ask = async (order: PaymentOrderRow): Promise<PaymentVerdict> => {
    try {
      const said = await payOf(order).findOrder(order.number);
      return said ? judge(order, said) : { kind: 'closed' };
    } catch (error) {
      return askAgain(error);
    }
  };

  return {
    async readPayment(orderId) {
      const row = await getOrderRow(db, orderId);
      const refund = await findRefundRow(db, orderId);
      // Failed for good, the order is paid again; held, it is still under way.
      const isOpen = refund && !refund.refunded_at && (!refund.failure || row.state === 'refunding');
      return {
        personId: row.person_id,
        applicationId: row.application_id,
        institutionId: row.institution_id,
        businessCode: row.business_code,
        amountFen: row.amount_fen,
        expiresAtMs: row.expires_at.getTime(),
        isPlaced: row.client_params !== null,
        counts: row.counts,
        refundWanted: isOpen ? refund.reason : null,
        refundHeld: isOpen ? refund.failure : null,
        refundFen: refund?.amount_fen ?? null,
      };
    },

    async readNotifiedPayment(orderId) {
      const order = await getOrderRow(db, orderId);
      const told = await db('payment_notification')
        .where({ order_number: order.number, kind: 'order' })
        .orderBy('received_at', 'desc')
        .first<{ said: OrderAtWechat } | undefined>('said');
      return told && judge(order, told.said);
    },

    async placeOrder(orderId) {
      const order = await getOrderRow(db, orderId);
      if (order.client_params || order.state !== 'open') return;
      const { number: orderNumber, description, amount_fen: amountFen, expires_at: expiresAt } = order;
      const asked = { orderNumber, description, amountFen, expiresAt };
      const params =
        order.channel === 'jsapi'
          ? await payOf(order).orderInMiniProgram({ ...asked, openid: payerOf(order) })
          : await payOf(order).orderByCode(asked);
      await db('payment_order')
        .where({ id: orderId, state: 'open' })
        .update({
          client_params: JSON.stringify(params),
          app_id: merchants.appId,
          merchant_id: merchantOf(merchants, order),
          payer_openid_enc: null,
        });
    },

    askForPayment: async (orderId) => ask(await getOrderRow(db, orderId)),

    async closeOrder(orderId) {
      const order = await getOrderRow(db, orderId);
      try {
        await payOf(order).closeOrder(order.number);
        return { kind: 'closed' };
      } catch (error) {
        const code = error instanceof ProviderError ? error.code : undefined;
        if (code !== undefined && nothingToPay.has(code)) return { kind: 'closed' };
        // Its merchant isn't configured, and nobody ever got what is needed to pay it there.
        if (code === 'MERCHANT_UNKNOWN' && !order.client_params) return { kind: 'closed' };
        if (code !== 'ORDERPAID') return askAgain(error);
        const verdict = await ask(order);
        if (verdict.kind === 'waiting') throw ApplicationFailure.retryable('Paid, but not to be seen yet');
        return verdict;
      }
    },

    ...refundActivities({ db, merchants, log }),
  };
}

/** It was never ordered, or is closed already: nothing can be paid on it. */
const nothingToPay: ReadonlySet<string> = new Set(['ORDER_NOT_EXIST', 'RESOURCE_NOT_EXISTS', 'ORDER_CLOSED']);

/**
 * What must be known in the end has no final refusal, whatever WeChat calls it: it is an operator's matter, and asked again until it
 * is answered. Ended by one, an order's process would take its application's with it.
 */
function askAgain(error: unknown): never {
  if (error instanceof ProviderError && !error.retryable)
    throw new ProviderError(error.provider, 'alert', error.code);
  throw error;
}
