import type { Knex } from 'knex';
import type { PaymentProcess } from '../domain/payment-process';
import { abnormalRefund, transferredInstead } from '../domain/refund-failure';
import { markFeeBack } from './fee-back';
import { lockOrder, projectOfOrder, type LockedOrder } from './locked-order';
import { insertRefund } from './payment-order';
import { refusal } from './refusal';
import type { Notice } from '../db/notices';
import type { ProcessTransitions } from './transitions';

const orderOf = (trx: Knex.Transaction, processId: string) =>
  lockOrder(trx, processId.replace('payment/', ''));

/** What the process of an order changes beside its events: the order, its refund, the application's payment state. */
export const paymentTransitions: ProcessTransitions<PaymentProcess> = {
  kind: 'payment',
  apply: {
    'payment.ordered': () => Promise.resolve({ answer: null }),

    'payment.paid': async (trx, { processId, detail }) => {
      const { order, application } = await orderOf(trx, processId);
      const counts = application.state === 'awaiting-payment' && !(await isPaidAlready(trx, order));
      await change(trx, order.id, {
        state: 'paid',
        counts,
        paid_at: detail.paidAt,
        transaction_id: detail.transactionId,
        client_params: null,
        payer_openid_enc: null,
      });
      if (counts)
        await trx('application').where({ id: order.application_id }).update({ payment_state: 'paid' });
      else
        await insertRefund(
          trx,
          order,
          application.state === 'awaiting-payment' ? 'paid-twice' : 'paid-too-late',
        );
      return { answer: { state: 'paid' }, notices: counts ? await tell(trx, order, 'payment.paid') : [] };
    },

    'payment.closed': async (trx, { processId }) => {
      const { order } = await orderOf(trx, processId);
      await change(trx, order.id, { state: 'closed', client_params: null, payer_openid_enc: null });
      return { answer: { state: 'closed' } };
    },

    'payment.callback-refused': async (trx, { processId, detail }) => {
      const { order } = await orderOf(trx, processId);
      await change(trx, order.id, {
        state: 'closed',
        disputed: JSON.stringify(detail),
        client_params: null,
        payer_openid_enc: null,
      });
      return { answer: { state: 'closed' } };
    },

    'payment.refund-asked': async (trx, { processId }) => {
      const { order } = await orderOf(trx, processId);
      await change(trx, order.id, { state: 'refunding' });
      return { answer: null };
    },

    'payment.refund-held': async (trx, { processId, detail }) => {
      const { order, refund } = await setFailure(trx, processId, detail.reason);
      if (detail.reason !== abnormalRefund) return { answer: null };
      return {
        answer: null,
        notices: await tell(trx, order, 'payment.refund-abnormal', refund?.amount_fen),
      };
    },

    'payment.refund-accepted': async (trx, { processId }) => {
      await setFailure(trx, processId, null);
      return { answer: null };
    },

    'payment.refunded': async (trx, { processId }) => {
      const { order } = await orderOf(trx, processId);
      await refuseTransferred(trx, order);
      await change(trx, order.id, { state: 'refunded' });
      const [refund] = await trx('payment_refund')
        .where({ order_id: order.id })
        .update({ refunded_at: trx.fn.now(), failure: null })
        .returning<{ amount_fen: number }[]>('amount_fen');
      await markFeeBack(trx, order.id);
      const feeFen = refund?.amount_fen ?? order.amount_fen;
      return { answer: null, notices: await tell(trx, order, 'payment.refunded', feeFen) };
    },

    'payment.refund-failed': async (trx, { processId, detail }) => {
      const { order } = await setFailure(trx, processId, detail.reason);
      // All but what went by hand is left of it again.
      const byHand = trx('hand_refund').where({ order_id: order.id }).whereNot({ state: 'failed' });
      const returned = byHand.select(trx.raw('coalesce(sum(amount_fen), 0)'));
      await change(trx, order.id, { state: 'paid', returned_fen: returned });
      return { answer: null };
    },
  },
};

/** What keeps a refund from the payer, for the platform to see; nothing any more where it was mended. */
async function setFailure(trx: Knex.Transaction, processId: string, failure: string | null) {
  const { order } = await orderOf(trx, processId);
  if (failure !== transferredInstead) await refuseTransferred(trx, order);
  const [refund] = await trx('payment_refund')
    .where({ order_id: order.id })
    .update({ failure })
    .returning<{ amount_fen: number }[]>('amount_fen');
  return { order, refund };
}

/**
 * A look at WeChat may have begun before a transfer took this refund's place, under the same lock: what it says comes too late, or
 * the sum would go twice. The story begins again, and finds the transfer in the row.
 */
async function refuseTransferred(trx: Knex.Transaction, { id }: LockedOrder): Promise<void> {
  const transferred = await trx('payment_refund')
    .where({ order_id: id, failure: transferredInstead })
    .first<object | undefined>('order_id');
  if (transferred) throw refusal('changed-elsewhere', { sentence: '这笔退款已改为银行转账。' });
}

async function isPaidAlready(trx: Knex.Transaction, order: LockedOrder): Promise<boolean> {
  const paid = await trx('payment_order')
    .where({ application_id: order.application_id, state: 'paid', counts: true })
    .whereNot({ id: order.id })
    .first<{ id: string } | undefined>('id');
  return paid !== undefined;
}

async function change(trx: Knex.Transaction, id: string, columns: Record<string, unknown>): Promise<void> {
  await trx('payment_order')
    .where({ id })
    .update({ ...columns, changed_at: trx.fn.now() });
}

async function tell(
  trx: Knex.Transaction,
  order: LockedOrder,
  template: 'payment.paid' | 'payment.refunded' | 'payment.refund-abnormal',
  feeFen = order.amount_fen,
): Promise<Notice[]> {
  const params = { project: await projectOfOrder(trx, order), feeFen };
  return [{ personId: order.person_id, template, params, channel: 'wechat' }];
}
