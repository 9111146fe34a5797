import type { Knex } from 'knex';
import type { JsapiParams, PaymentChannel, PaymentOrder } from '../../contracts/payment';
import type { PaymentState, RefundTrouble } from '../../contracts/payment-states';
import type { RefundReason } from '../../contracts/refund-reasons';
import { handRefundTrouble, refundTrouble } from '../../db/refund-trouble';

export interface OrderRow {
  id: string;
  number: string;
  channel: PaymentChannel;
  state: PaymentState;
  amount_fen: number;
  client_params: JsapiParams | { codeUrl: string } | null;
  expires_at: Date;
  paid_at: Date | null;
  refund_reason: RefundReason | null;
  refund_amount_fen: number | null;
  refund_requested_at: Date | null;
  refunded_at: Date | null;
  refund_trouble: RefundTrouble | null;
  hand_refunds: PaymentOrder['handRefunds'];
  receipt: PaymentOrder['receipt'];
}

/** As every other time of an answer is written. */
const isoTime = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Orders with their refunds. */
const orders = (database: Knex) =>
  database('payment_order as o')
    .leftJoin('payment_refund as r', 'r.order_id', 'o.id')
    .select<OrderRow[]>(
      'o.id',
      'o.number',
      'o.channel',
      'o.state',
      'o.amount_fen',
      'o.client_params',
      'o.expires_at',
      'o.paid_at',
      'r.reason as refund_reason',
      'r.amount_fen as refund_amount_fen',
      'r.requested_at as refund_requested_at',
      'r.refunded_at',
      database.raw(`${refundTrouble} as refund_trouble`),
      database.raw(
        `(select json_build_object('number', f.number, 'link', f.link)
            from fiscal_receipt f where f.order_id = o.id) as receipt`,
      ),
      database.raw(
        `coalesce((select json_agg(json_build_object('way', h.way, 'state', h.state, 'trouble', ${handRefundTrouble}, 'amountFen', h.amount_fen,
             'askedAt', ${isoTime('h.asked_at')}, 'doneAt', ${isoTime('h.done_at')}) order by h.round)
           from hand_refund h where h.order_id = o.id), '[]') as hand_refunds`,
      ),
    );

export async function findOpenOrder(database: Knex, applicationId: string): Promise<OrderRow | undefined> {
  const [row] = await orders(database).where({ 'o.application_id': applicationId, 'o.state': 'open' });
  return row;
}

export async function findOrder(database: Knex, orderId: string): Promise<OrderRow | undefined> {
  const [row] = await orders(database).where('o.id', orderId);
  return row;
}

/** The order to show: the one that pays for the application, else the newest. */
export async function findOrderToShow(database: Knex, applicationId: string): Promise<OrderRow | undefined> {
  const [row] = await orders(database)
    .where('o.application_id', applicationId)
    .orderBy([
      { column: 'o.counts', order: 'desc' },
      { column: 'o.ordered_at', order: 'desc' },
    ])
    .limit(1);
  return row;
}
