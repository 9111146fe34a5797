import type { Knex } from 'knex';
import type { PaymentProcess } from '../domain/payment-process';
import { isOverpaid, type RefundReason } from '../contracts/refund-reasons';
import { insertRefund } from './payment-order';
import type { Notice } from '../db/notices';
import type { ProcessTransitions } from './transitions';

interface OrderRow {
  id: string;
  application_id: string;
  person_id: string;
  amount_fen: number;
  counts: boolean;
}

/** What the process of an order changes beside its events: the order, its refund, the application's payment state. */
export const paymentTransitions: ProcessTransitions<PaymentProcess> = {
  kind: 'payment',
  apply: {
    'payment.ordered': () => Promise.resolve({ answer: null }),

    'payment.paid': async (trx, { processId, detail }) => {
      const { order, application } = await lockOrder(trx, processId);
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
      const { order } = await lockOrder(trx, processId);
      await change(trx, order.id, { state: 'closed', client_params: null, payer_openid_enc: null });
      return { answer: { state: 'closed' } };
    },

    'payment.callback-refused': async (trx, { processId, detail }) => {
      const { order } = await lockOrder(trx, processId);
      await change(trx, order.id, {
        state: 'closed',
        disputed: JSON.stringify(detail),
        client_params: null,
        payer_openid_enc: null,
      });
      return { answer: { state: 'closed' } };
    },

    'payment.refund-asked': async (trx, { processId }) => {
      const { order } = await lockOrder(trx, processId);
      await change(trx, order.id, { state: 'refunding' });
      return { answer: null };
    },

    'payment.refund-held': async (trx, { processId, detail }) => {
      await setFailure(trx, processId, detail.reason);
      return { answer: null };
    },

    'payment.refund-accepted': async (trx, { processId }) => {
      await setFailure(trx, processId, null);
      return { answer: null };
    },

    'payment.refunded': async (trx, { processId }) => {
      const { order } = await lockOrder(trx, processId);
      await change(trx, order.id, { state: 'refunded' });
      const [refund] = await trx('payment_refund')
        .where({ order_id: order.id })
        .update({ refunded_at: trx.fn.now(), failure: null })
        .returning<{ reason: RefundReason }[]>('reason');
      // Sent again meanwhile, the application has a fee due of its own, which this must not hide.
      if (refund && !isOverpaid(refund.reason))
        await trx('application')
          .where({ id: order.application_id, payment_state: 'refunding' })
          .update({ payment_state: 'refunded' });
      return { answer: null, notices: await tell(trx, order, 'payment.refunded') };
    },

    'payment.refund-failed': async (trx, { processId, detail }) => {
      const { order } = await lockOrder(trx, processId);
      await change(trx, order.id, { state: 'paid' });
      await trx('payment_refund').where({ order_id: order.id }).update({ failure: detail.reason });
      return { answer: null };
    },
  },
};

/** The application first, then the order, as the application's own transitions do: no deadlock, one order of events. */
async function lockOrder(
  trx: Knex.Transaction,
  processId: string,
): Promise<{ order: OrderRow; application: { state: string } }> {
  const id = processId.replace('payment/', '');
  const order = await trx('payment_order').where({ id }).first<OrderRow | undefined>();
  const application =
    order &&
    (await trx('application')
      .where({ id: order.application_id })
      .forUpdate()
      .first<{ state: string } | undefined>('state'));
  if (!order || !application) throw new Error('unreachable: the order was written before its process began');
  await trx('payment_order').where({ id }).forUpdate().first('id');
  return { order, application };
}

/** What keeps a refund from the payer, for the platform to see; nothing any more where it was mended. */
async function setFailure(trx: Knex.Transaction, processId: string, failure: string | null): Promise<void> {
  const { order } = await lockOrder(trx, processId);
  await trx('payment_refund').where({ order_id: order.id }).update({ failure });
}

async function isPaidAlready(trx: Knex.Transaction, order: OrderRow): Promise<boolean> {
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
  order: OrderRow,
  template: 'payment.paid' | 'payment.refunded',
): Promise<Notice[]> {
  const project = await trx('application as a')
    .join('exam_project as p', 'p.id', 'a.project_id')
    .where('a.id', order.application_id)
    .first<{ name: string } | undefined>(['p.name']);
  const params = { project: project?.name ?? '', feeFen: order.amount_fen };
  return [{ personId: order.person_id, template, params, channel: 'wechat' }];
}
