import type { Knex } from 'knex';
import type { RefundWay } from '../contracts/hand-refund-states';
import { isAbandonable } from '../db/refund-trouble';
import { holdSnapshot } from '../db/transition-rows';
import { applicationProcessId } from '../domain/exam-application-process';
import { mostHandRefunds, refundAmountFault } from '../domain/hand-refund';
import { isRefundTermOver } from '../domain/payment-rule';
import { markFeeBack } from './fee-back';
import { feeKept, feeReturned } from './hand-refund-fee';
import { lockOrder, type LockedOrder } from './locked-order';
import { refusal } from './refusal';

export type RoundOrder = LockedOrder;

/** What a clerk asks, with what was left of the order as they saw it. */
interface AskedRound {
  readonly round: number;
  readonly feeFen: number;
  readonly seenRemainingFen: number;
  /** Who asks: nobody gives back their own money. */
  readonly by: string;
}

/** What was taken from an order, or left of it again, and the processes that it has moved. */
export interface RoundEffect {
  readonly order: LockedOrder;
  readonly moved: readonly string[];
}

/**
 * Sets the amount aside, under the order's lock: what goes back by rule and what another clerk asks for comes before or after.
 * Where nothing is left the order pays for its application no more, and the fee is due anew once that is sent again.
 */
export async function takeFromOrder(
  trx: Knex.Transaction,
  orderId: string,
  way: RefundWay,
  { round, feeFen, seenRemainingFen, by }: AskedRound,
): Promise<RoundEffect> {
  const { order, application } = await lockWithApplication(trx, orderId);
  refuseOwnOrder(order, by);
  await refuseWay(trx, order, way, round > mostHandRefunds);
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
      // That it was paid hasn't reached it yet: its fee is due as before.
      .update({ payment_state: application.state === 'awaiting-payment' ? 'due' : 'refunding' });
  const moved = isWhole && order.counts ? await feeReturned(trx, order) : [];
  return {
    order: { ...order, returned_fen: order.returned_fen + feeFen, counts: order.counts && !isWhole },
    moved,
  };
}

/** The application's process, then its row, then the order, as the application's own transitions do: no deadlock. */
async function lockWithApplication(trx: Knex.Transaction, orderId: string): ReturnType<typeof lockOrder> {
  const known = await trx('payment_order')
    .where({ id: orderId })
    .first<{ application_id: string } | undefined>('application_id');
  if (known) await holdSnapshot(trx, applicationProcessId(known.application_id));
  return await lockOrder(trx, orderId);
}

export function refuseOwnOrder(order: LockedOrder, by: string): void {
  if (order.person_id === by)
    throw refusal('no-permission', { sentence: '不能为本人的缴费办理退款，请由其他平台管理员办理。' });
}

/**
 * WeChat gives back for a year, and a number of times; a transfer takes its place then, and where WeChat has failed.
 * @param isUsedUp whether WeChat has been asked as often as it may be
 */
async function refuseWay(
  trx: Knex.Transaction,
  order: LockedOrder,
  way: RefundWay,
  isUsedUp: boolean,
): Promise<void> {
  // One whose refund by rule is over has something left where a refund by hand has failed since.
  if (order.state === 'refunding' || !order.paid_at)
    throw refusal('not-allowed-now', { allowed: [], sentence: '这笔订单现在不能退款，请刷新后查看。' });
  const isTermOver = isRefundTermOver(order.paid_at, new Date());
  if (way === 'wechat' && isTermOver)
    throw refusal('not-allowed-now', {
      allowed: ['transfer'],
      sentence: '付款已超过一年，微信支付不再原路退回，请转账退还后登记。',
    });
  if (way === 'wechat' && isUsedUp)
    throw refusal('not-allowed-now', {
      allowed: ['transfer'],
      sentence: '这笔订单的退款次数已达微信支付的上限，请转账退还后登记。',
    });
  if (way === 'transfer' && !isTermOver && !isUsedUp && !(await hasFailed(trx, order.id)))
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

/** The money is back, and with the last of it the application's fee. */
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
  await markFeeBack(trx, id);
  return order;
}

/** WeChat doesn't give it back: it is left of the order again, which pays for its application as before. */
export async function failRound(
  trx: Knex.Transaction,
  orderId: string,
  round: number,
  reason: string,
): Promise<RoundEffect> {
  const { order } = await lockWithApplication(trx, orderId);
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
  const isFee = wasWhole && !byRule && (await becomesPaid(trx, order));
  if (isFee) await trx('payment_order').where({ id: orderId }).update({ counts: true });
  return { order, moved: isFee ? await feeKept(trx, order) : [] };
}

/**
 * What a round that has failed had asked for isn't to be given back any more, for the clerk's reason; nor does it then stand among
 * what is owed. Refused of any that isn't owed, or goes back by rule.
 */
export async function abandonRound(
  trx: Knex.Transaction,
  orderId: string,
  { round, by, reason }: { readonly round: number; readonly by: string; readonly reason: Buffer },
): Promise<void> {
  const { order } = await lockOrder(trx, orderId);
  refuseOwnOrder(order, by);
  const { rowCount } = await trx.raw<{ rowCount: number }>(
    `update hand_refund h set abandoned_at = now(), abandoned_by = :by, abandoned_reason_enc = :reason
       from payment_order o
      where o.id = :orderId and h.order_id = o.id and h.round = :round and ${isAbandonable}`,
    { orderId, round, by, reason },
  );
  if (rowCount === 0) throw refusal('changed-elsewhere', { sentence: notAbandonableSentence });
}

const notAbandonableSentence =
  '这笔退款已由其后的退款补足，或状态刚刚有变化，或按规则应当退还，不能登记为不再退还。请刷新后核对。';

/** Unless the fee is due anew meanwhile, or was paid by a later order. */
async function becomesPaid(trx: Knex.Transaction, order: LockedOrder): Promise<boolean> {
  const later = trx('payment_order')
    .where({ application_id: order.application_id })
    .where('paid_at', '>', order.paid_at)
    .select(trx.raw('1'));
  const paid = await trx('application')
    .where({ id: order.application_id, payment_state: 'refunding' })
    .whereNotExists(later)
    .update({ payment_state: 'paid' });
  return paid > 0;
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
