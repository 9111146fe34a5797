import type { ApplicationPayment, OpenPaymentOrder, PaymentOrder } from '../../contracts/payment';
import type { ApplicationState } from '../../contracts/exam-application-states';
import { notFound } from '../problems';
import type { Services } from '../services';
import { findOrderToShow, type OrderRow } from './payment-rows';

interface PayableRow {
  number: string;
  state: ApplicationState;
  fee_fen: number;
  payment_state: ApplicationPayment['state'];
  project_name: string;
  opens_at: Date | null;
  closes_at: Date | null;
}

/** What the server knows of an application's payment. Reads alone: asking changes nothing. */
export async function viewPayment(
  { database }: Pick<Services, 'database'>,
  id: string,
): Promise<ApplicationPayment> {
  const row = await database('application as a')
    .join('exam_project as p', 'p.id', 'a.project_id')
    .leftJoin('exam_project_window as w', (join) =>
      join.on('w.project_id', 'p.id').andOnVal('w.stage', 'payment'),
    )
    .where('a.id', id)
    .first<PayableRow | undefined>(
      'a.number',
      'a.state',
      'a.fee_fen',
      'a.payment_state',
      'p.name as project_name',
      'w.opens_at',
      'w.closes_at',
    );
  if (!row) throw notFound('这份申报');
  const order = await findOrderToShow(database, id);
  const now = new Date();
  const isOpen = (!row.opens_at || row.opens_at <= now) && (!row.closes_at || now < row.closes_at);
  const isDue = row.state === 'awaiting-payment' && row.payment_state !== 'paid';
  return {
    projectName: row.project_name,
    applicationNumber: row.number,
    feeFen: row.fee_fen,
    state: row.payment_state,
    canPay: isDue && isOpen,
    closesAt: isDue ? (row.closes_at?.toISOString() ?? null) : null,
    now: now.toISOString(),
    order: order ? orderView(order) : null,
  };
}

function orderView(row: OrderRow): PaymentOrder {
  const { refund_reason: reason, refund_amount_fen: amountFen, refund_requested_at: requestedAt } = row;
  return {
    orderId: row.id,
    number: row.number,
    channel: row.channel,
    state: row.state,
    amountFen: row.amount_fen,
    orderedAt: row.ordered_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    paidAt: row.paid_at?.toISOString() ?? null,
    refund:
      reason && amountFen && requestedAt
        ? {
            reason,
            amountFen,
            requestedAt: requestedAt.toISOString(),
            refundedAt: row.refunded_at?.toISOString() ?? null,
          }
        : null,
  };
}

/** An order that can be paid now, with what the client needs for it. Needs an order that is placed. */
export function openOrderView(order: OrderRow, sandboxOrigin: string | undefined): OpenPaymentOrder {
  const { client_params: params } = order;
  if (!params) throw new Error('unreachable: the order is placed');
  return {
    orderId: order.id,
    channel: order.channel,
    amountFen: order.amount_fen,
    expiresAt: order.expires_at.toISOString(),
    now: new Date().toISOString(),
    ...('codeUrl' in params ? { codeUrl: params.codeUrl } : { jsapi: params }),
    ...(sandboxOrigin && { trialPaymentUrl: `${sandboxOrigin}/payments#${order.number}` }),
  };
}
