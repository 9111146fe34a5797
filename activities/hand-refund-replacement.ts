import type { Knex } from 'knex';
import type { ReplacedRefund } from '../contracts/hand-refund-states';
import { replaceableFailures, transferredInstead } from '../domain/refund-failure';
import { lockOrder, type LockedOrder } from './locked-order';
import { refusal } from './refusal';
import { refuseOwnOrder } from './hand-refund-rows';

/**
 * A transfer that takes the place of a refund which WeChat has and can't bring to the payer, or of which it says nothing once its term
 * is over (R-P3). That refund ends as such, and what was set aside for it is the transfer's: at no moment may it be given back in another way.
 */
export async function replaceRefund(
  trx: Knex.Transaction,
  orderId: string,
  {
    replaces,
    feeFen,
    by,
  }: { readonly replaces: ReplacedRefund; readonly feeFen: number; readonly by: string },
): Promise<LockedOrder> {
  const { order } = await lockOrder(trx, orderId);
  refuseOwnOrder(order, by);
  const [replaced] = await (replaces === 'by-rule' ? endByRule(trx, order) : endRound(trx, order, replaces));
  if (replaced?.amount_fen !== feeFen)
    throw refusal('changed-elsewhere', { sentence: '这笔退款的状态刚刚有变化，请刷新后核对。' });
  return order;
}

/** The order's own process finds it in its row, and records that the refund has failed. */
const endByRule = async (
  trx: Knex.Transaction,
  { id, state }: LockedOrder,
): Promise<{ amount_fen: number }[]> =>
  state === 'refunding'
    ? await trx('payment_refund')
        .where({ order_id: id, refunded_at: null })
        .whereIn('failure', replaceableFailures)
        .update({ failure: transferredInstead })
        .returning('amount_fen')
    : [];

const endRound = (
  trx: Knex.Transaction,
  { id }: LockedOrder,
  round: number,
): Promise<{ amount_fen: number }[]> =>
  trx('hand_refund')
    .where({ order_id: id, round, state: 'under-way' })
    .whereIn('failure', replaceableFailures)
    .update({ state: 'failed', failure: transferredInstead })
    .returning('amount_fen');

/** While a round is under way a transfer may take its place, and do nothing else. */
export async function refuseBesideUnderWay(
  trx: Knex.Transaction,
  orderId: string,
  replaces: ReplacedRefund | undefined,
): Promise<void> {
  const underWay = await trx('hand_refund')
    .where({ order_id: orderId, state: 'under-way' })
    .first<{ round: number } | undefined>('round');
  if (underWay && underWay.round !== replaces)
    throw refusal('not-allowed-now', {
      allowed: [],
      sentence: `第 ${underWay.round} 笔退款还在办理，请先办完这一笔。`,
    });
}
