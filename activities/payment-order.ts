import type { Knex } from 'knex';
import type { PaymentChannel } from '../contracts/payment';
import type { RefundReason } from '../contracts/refund-reasons';
import { orderNumberOf, payerBodiesOf, refundNumberOf } from '../domain/payment-process';
import { orderClosesAt } from '../domain/payment-rule';
import type { LockedOrder } from './locked-order';
import { refusal } from './refusal';
import { wordsIdOf } from '../domain/words-id';

/** What an application's transitions do to its payment, each in the transaction of the transition. */

export interface NewPaymentOrder {
  readonly orderId: string;
  readonly applicationId: string;
  readonly channel: PaymentChannel;
  /** The `pay` letter, under whose update's id the API has left the encrypted openid of a payer in the mini-program. */
  readonly message: { readonly id: string; readonly requestHash: string };
}

interface OrderedApplication {
  person_id: string;
  fee_fen: number;
  project_name: string;
  /** Of the project's version that was applied with (R-P5). */
  merchant_id: string | null;
  project_version: number | null;
  closes_at: Date | null;
}

/**
 * Opens an order over the application's whole fee. A unique index allows one open order an application; whoever meets
 * it is refused with `already-exists` (`paymentOrderRefusals`). Returns what the answer to the letter needs.
 */
export async function insertPaymentOrder(
  trx: Knex.Transaction,
  { orderId, applicationId, channel, message }: NewPaymentOrder,
): Promise<{ orderId: string }> {
  const application = await trx('application as a')
    .join('exam_project as p', 'p.id', 'a.project_id')
    .leftJoin('exam_project_version as v', (join) =>
      join.on('v.project_id', 'a.project_id').andOn('v.version', 'a.project_version'),
    )
    .leftJoin('exam_project_window as w', (join) =>
      join.on('w.project_id', 'p.id').andOnVal('w.stage', 'payment'),
    )
    .where('a.id', applicationId)
    .select('a.person_id', 'a.fee_fen', 'a.project_version', 'p.name as project_name', 'w.closes_at')
    .select(trx.raw(`v.definition -> 'fee' ->> 'merchantId' as merchant_id`))
    .first<OrderedApplication | undefined>();
  if (!application) throw new Error('unreachable: a transition of an application without a row');
  const now = new Date();
  const window = application.closes_at ? { opensAt: now, closesAt: application.closes_at } : undefined;
  const expiresAt = orderClosesAt(now, window);
  if (expiresAt <= now) throw refusal('window-closed', { sentence: '缴费时间已经结束。' });
  await trx('payment_order').insert({
    id: orderId,
    number: orderNumberOf(orderId),
    application_id: applicationId,
    person_id: application.person_id,
    channel,
    merchant_id: application.merchant_id,
    project_version: application.project_version,
    description: [...application.project_name].slice(0, 40).join(''),
    amount_fen: application.fee_fen,
    payer_openid_enc: channel === 'jsapi' ? await takeOpenid(trx, applicationId, wordsIdOf(message)) : null,
    ordered_at: now,
    expires_at: expiresAt,
  });
  return { orderId };
}

/** What to tell whoever meets the order that is open already. */
export const paymentOrderRefusals = {
  payment_order_one_open: {
    code: 'already-exists',
    sentence: '已有一笔未支付的订单，请在原页面完成支付，或等待其关闭。',
  },
} as const;

/**
 * Asks for the refund of what is left of an application's payment, in the transition that gives the reason. From now on the
 * order pays for nothing, so that the application can be sent and paid again even if the refund fails. Returns the
 * order whose process must be resumed (`resumePayment`); nothing where nothing was paid.
 */
export async function requestRefund(
  trx: Knex.Transaction,
  applicationId: string,
  reason: RefundReason,
): Promise<string | undefined> {
  const order = await trx('payment_order')
    .where({ application_id: applicationId, state: 'paid', counts: true })
    .forUpdate()
    .first<RefundableOrder | undefined>('id', 'amount_fen', 'returned_fen');
  if (!order) return undefined;
  await insertRefund(trx, order, reason);
  await trx('payment_order').where({ id: order.id }).update({ counts: false });
  await trx('application').where({ id: applicationId }).update({ payment_state: 'refunding' });
  return order.id;
}

type RefundableOrder = Pick<LockedOrder, 'id' | 'amount_fen' | 'returned_fen'>;

/**
 * Writes the refund of an order once, over what has not gone back by hand; nothing is left of the order then (a trigger says so).
 * The order's process carries it out. The caller has
 * locked the order, and something is left of it: an order of which nothing is left counts no more.
 */
export async function insertRefund(
  trx: Knex.Transaction,
  order: RefundableOrder,
  reason: RefundReason,
): Promise<void> {
  await trx('payment_refund')
    .insert({
      order_id: order.id,
      number: refundNumberOf(order.id),
      amount_fen: order.amount_fen - order.returned_fen,
      reason,
    })
    .onConflict('order_id')
    .ignore();
}

async function takeOpenid(trx: Knex.Transaction, applicationId: string, updateId: string): Promise<Buffer> {
  const [left] = await trx('message_body')
    .where({ process_id: payerBodiesOf(applicationId), message_id: updateId })
    .delete()
    .returning<{ body_enc: Buffer }[]>('body_enc');
  // Whatever made away with the payer, the phone must not be given a code to scan.
  if (!left) throw refusal('invalid-request', { sentence: '支付信息已失效，请重新点击支付。' });
  return left.body_enc;
}
