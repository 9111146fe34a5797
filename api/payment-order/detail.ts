import type { Knex } from 'knex';
import type { OrderRefund, PaymentOrderDetail } from '../../contracts/payment-order';
import type { GivingBackAction, HandRefundState, RefundWay } from '../../contracts/hand-refund-states';
import { refundReasonWords, type RefundReason } from '../../contracts/refund-reasons';
import { isAbandonable, refundHasFailed } from '../../db/refund-trouble';
import { handRefundProcessId, mostHandRefunds } from '../../domain/hand-refund';
import { isRefundTermOver } from '../../domain/payment-rule';
import { refundFailureSentence, replaceableFailures } from '../../domain/refund-failure';
import { recordAccessOnceAMinute } from '../access-event';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { findReceipt } from './receipt-row';
import { orderColumns, paidOrders, toItem, type PaidOrderRow } from './order-rows';

/** One paid order with all that has gone back of it, as of one moment; the look is written down (R-S3). */
export async function viewOrder(
  services: Services,
  id: string,
  session: RoleSession,
  context: RequestContext,
): Promise<PaymentOrderDetail> {
  const { database } = services;
  const order = await database.transaction((trx) => findOrder(trx, services, id, session), {
    isolationLevel: 'repeatable read',
    readOnly: true,
  });
  if (!order) throw notFound('这笔订单');
  await recordAccessOnceAMinute(database, session, context, {
    action: 'payment.viewed',
    subject: handRefundProcessId(id),
  });
  return order;
}

async function findOrder(
  trx: Knex.Transaction,
  { encryption, config }: Services,
  id: string,
  { personId: viewer }: RoleSession,
): Promise<PaymentOrderDetail | undefined> {
  const row = await paidOrders(trx).where('o.id', id).first<PaidOrderRow | undefined>(orderColumns(trx));
  if (!row) return undefined;
  const byHand = await handRefunds(trx, id);
  const isOwn = row.personId === viewer;
  // One after the other: a round that is under way is seen to first.
  const isWaiting = byHand.some(({ state }) => state === 'under-way');
  const refunds = [
    ...(await refundByRule(trx, id, !isOwn && !isWaiting)),
    ...byHand.map((row) => {
      const { reason_enc: reason, reference_enc: reference, failure, askedAt, doneAt, ...rest } = row;
      const { abandoned_reason_enc: why, abandonedBy: by, abandonedAt, ...refund } = rest;
      return {
        ...refund,
        isReplaceable: !isOwn && refund.state === 'under-way' && mayBeReplaced(failure),
        isAbandonable: refund.isAbandonable && !isOwn && !isWaiting,
        abandonment: why &&
          abandonedAt && { reason: encryption.decryptText(why), by, at: abandonedAt.toISOString() },
        reason: encryption.decryptText(reason),
        reference: reference && encryption.decryptText(reference),
        failure: failure && refundFailureSentence(failure),
        askedAt: askedAt.toISOString(),
        doneAt: doneAt?.toISOString() ?? null,
      };
    }),
  ];
  const remainingFen = row.amountFen - row.returnedFen;
  const canBeAsked = remainingFen > 0 && row.state !== 'refunding' && !isOwn;
  return {
    ...toItem(row, config.wechatPay.merchantId),
    transactionId: row.transactionId,
    remainingFen,
    refunds,
    receipt: (await findReceipt(trx, id)) ?? null,
    availableActions: canBeAsked ? actionsOf(row, refunds, byHand.length) : [],
  };
}

/** WeChat gives back for a year, and a number of times; a transfer takes its place then, and where WeChat has failed. */
function actionsOf(
  { paidAt }: PaidOrderRow,
  refunds: readonly OrderRefund[],
  rounds: number,
): GivingBackAction[] {
  if (isRefundTermOver(paidAt, new Date()) || rounds >= mostHandRefunds) return ['transfer'];
  return refunds.some(({ state }) => state === 'failed') ? ['refund', 'transfer'] : ['refund'];
}

const mayBeReplaced = (failure: string | null): boolean =>
  failure !== null && replaceableFailures.includes(failure);

interface HandRefundRow {
  round: number;
  way: RefundWay;
  state: HandRefundState;
  amountFen: number;
  reason_enc: Buffer;
  failure: string | null;
  askedBy: string | null;
  askedAt: Date;
  doneAt: Date | null;
  reference_enc: Buffer | null;
  transferredOn: string | null;
  proofUploadId: string | null;
  isAbandonable: boolean;
  abandoned_reason_enc: Buffer | null;
  abandonedBy: string | null;
  abandonedAt: Date | null;
}

const handRefunds = (database: Knex, orderId: string): Promise<HandRefundRow[]> =>
  database('hand_refund as h')
    .join('payment_order as o', 'o.id', 'h.order_id')
    .join('person', 'person.id', 'h.asked_by')
    .leftJoin('person as abandoner', 'abandoner.id', 'h.abandoned_by')
    .where('h.order_id', orderId)
    .orderBy('h.round')
    .select<HandRefundRow[]>(
      ...['h.round', 'h.way', 'h.state', 'h.amount_fen as amountFen', 'h.reason_enc', 'h.failure'],
      ...['person.name as askedBy', 'h.asked_at as askedAt', 'h.done_at as doneAt', 'h.reference_enc'],
      ...['h.abandoned_reason_enc', 'abandoner.name as abandonedBy', 'h.abandoned_at as abandonedAt'],
      database.raw(`${isAbandonable} as "isAbandonable"`),
      database.raw('h.transferred_on::text as "transferredOn"'),
      database.raw(
        '(select id from upload where id = h.proof_upload_id and erased_at is null) as "proofUploadId"',
      ),
    );

async function refundByRule(database: Knex, orderId: string, mayReplace: boolean): Promise<OrderRefund[]> {
  const rows = await database('payment_refund as r')
    .join('payment_order as o', 'o.id', 'r.order_id')
    .where('r.order_id', orderId)
    .select<
      {
        amount_fen: number;
        reason: RefundReason;
        requested_at: Date;
        refunded_at: Date | null;
        failure: string | null;
        hasFailed: boolean;
      }[]
    >(
      'r.amount_fen',
      'r.reason',
      'r.requested_at',
      'r.refunded_at',
      'r.failure',
      database.raw(`${refundHasFailed} as "hasFailed"`),
    );
  return rows.map(({ amount_fen, reason, requested_at, refunded_at, failure, hasFailed }) => ({
    ...{ round: null, way: 'wechat', amountFen: amount_fen, reason: refundReasonWords[reason] },
    state: refunded_at ? 'done' : hasFailed ? 'failed' : 'under-way',
    failure: failure && refundFailureSentence(failure),
    isReplaceable: mayReplace && !hasFailed && !refunded_at && mayBeReplaced(failure),
    ...{ isAbandonable: false, abandonment: null },
    askedBy: null,
    askedAt: requested_at.toISOString(),
    doneAt: refunded_at?.toISOString() ?? null,
    ...{ reference: null, transferredOn: null, proofUploadId: null },
  }));
}
