import type { Knex } from 'knex';
import { overpaidReasons } from '../contracts/refund-reasons';
import type { RefundWay } from '../contracts/hand-refund-states';
import { mostHandRefunds, refundAmountFault } from '../domain/hand-refund';
import { isRefundTermOver } from '../domain/payment-rule';
import { lockOrder, type LockedOrder } from './lock-order';
import { refusal } from './refusal';

export type RoundOrder = LockedOrder;

/** What a clerk asks, with what was left of the order as they saw it. */
interface AskedRound {
  readonly round: number;
  readonly feeFen: number;
  readonly seenRemainingFen: number;
}

/**
 * Sets the amount aside, under the order's lock: what goes back by rule and what another clerk asks for comes before or after.
 * Where nothing is left the order pays for its application no more.
 */
export async function takeFromOrder(
  trx: Knex.Transaction,
  orderId: string,
  way: RefundWay,
  { round, feeFen, seenRemainingFen }: AskedRound,
): Promise<LockedOrder> {
  const { order } = await lockOrder(trx, orderId);
  await refuseWay(trx, order, way);
  if (round > mostHandRefunds)
    throw refusal('not-allowed-now', { allowed: [], sentence: '这笔订单的退款次数已达微信支付的上限。' });
  const remainingFen = order.amount_fen - order.returned_fen;
  const fault = refundAmountFault(feeFen, { remainingFen, seenRemainingFen });
  if (fault) throw refusal('changed-elsewhere', { sentence: fault });
  const isWhole = feeFen === remainingFen;
  await trx('payment_order')
    .where({ id: order.id })
    .update({
      returned_fen: order.returned_fen + feeFen,
      ...(isWhole && { counts: false }),
      changed_at: trx.fn.now(),
    });
  if (isWhole && order.counts)
    await trx('application')
      .where({ id: order.application_id, payment_state: 'paid' })
      .update({ payment_state: 'refunding' });
  return { ...order, returned_fen: order.returned_fen + feeFen, counts: order.counts && !isWhole };
}

/** WeChat gives back for a year; a transfer takes its place then, and where WeChat has failed. */
async function refuseWay(trx: Knex.Transaction, order: LockedOrder, way: RefundWay): Promise<void> {
  if (order.state !== 'paid' || !order.paid_at)
    throw refusal('not-allowed-now', { allowed: [], sentence: '这笔订单现在不能退款，请刷新后查看。' });
  const isTermOver = isRefundTermOver(order.paid_at, new Date());
  if (way === 'wechat' && isTermOver)
    throw refusal('not-allowed-now', {
      allowed: ['transfer'],
      sentence: '付款已超过一年，微信支付不再原路退回，请转账退还后登记。',
    });
  if (way === 'transfer' && !isTermOver && !(await hasFailed(trx, order.id)))
    throw refusal('not-allowed-now', {
      allowed: ['refund'],
      sentence: '付款未满一年，且微信支付没有退款失败，请原路退回。',
    });
}

async function hasFailed(trx: Knex.Transaction, orderId: string): Promise<boolean> {
  const failed = await trx('payment_refund')
    .where({ order_id: orderId, refunded_at: null })
    .whereNotNull('failure')
    .select('order_id')
    .unionAll(trx('hand_refund').where({ order_id: orderId, state: 'failed' }).select('order_id'))
    .limit(1);
  return failed.length > 0;
}

/** The money is back. Where nothing is left and nothing under way, so is the application's fee. */
export async function finishRound(
  trx: Knex.Transaction,
  { id }: { readonly id: string },
  round?: number,
): Promise<LockedOrder> {
  const { order } = await lockOrder(trx, id);
  if (round !== undefined)
    await trx('hand_refund')
      .where({ order_id: id, round })
      .update({ state: 'done', done_at: trx.fn.now(), failure: null });
  if (order.returned_fen === order.amount_fen)
    await trx('application')
      .where({ id: order.application_id, payment_state: 'refunding' })
      .whereNotExists(
        trx('payment_refund').where({ order_id: id }).whereIn('reason', overpaidReasons).select(trx.raw('1')),
      )
      .update({ payment_state: 'refunded' });
  return order;
}

/** WeChat doesn't give it back: it is left of the order again, which pays for its application as before. */
export async function failRound(
  trx: Knex.Transaction,
  orderId: string,
  round: number,
  reason: string,
): Promise<void> {
  const { order } = await lockOrder(trx, orderId);
  const [failed] = await trx('hand_refund')
    .where({ order_id: orderId, round })
    .update({ state: 'failed', failure: reason })
    .returning<{ amount_fen: number }[]>('amount_fen');
  if (!failed) throw new Error('unreachable: what is under way has its row');
  const wasWhole = order.returned_fen === order.amount_fen;
  await trx('payment_order')
    .where({ id: orderId })
    .update({ returned_fen: order.returned_fen - failed.amount_fen, changed_at: trx.fn.now() });
  const byRule = await trx('payment_refund').where({ order_id: orderId }).first<object | undefined>();
  if (!wasWhole || byRule) return;
  const [paid] = await trx('application')
    .where({ id: order.application_id, payment_state: 'refunding' })
    .update({ payment_state: 'paid' })
    .returning<{ id: string }[]>('id');
  if (paid) await trx('payment_order').where({ id: orderId }).update({ counts: true });
}

/** What keeps the round from the payer; nothing any more where it was mended. */
export async function setRoundFailure(
  trx: Knex.Transaction,
  orderId: string,
  round: number,
  failure: string | null,
): Promise<void> {
  await trx('hand_refund').where({ order_id: orderId, round }).update({ failure });
}
