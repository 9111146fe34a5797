import type { ApplicationPayment, OpenPaymentOrder, PaymentOrder } from '../../contracts/payment';
import { situationOf } from '../../domain/application-situation';
import { availableActions } from '../../domain/exam-application';
import { findApplicationRows } from '../exam-application/application-rows';
import { notFound } from '../problems';
import type { Services } from '../services';
import { findOrderToShow, type OrderRow } from './payment-rows';

/** What the server knows of an application's payment. Reads alone: asking changes nothing. */
export async function viewPayment(
  { database }: Pick<Services, 'database'>,
  id: string,
): Promise<ApplicationPayment> {
  const [row] = await findApplicationRows(database, { ids: [id] });
  if (!row) throw notFound('这份申报');
  const order = await findOrderToShow(database, id);
  const isDue = row.state === 'awaiting-payment' && row.paymentState !== 'paid';
  return {
    projectName: row.projectName,
    applicationNumber: row.number,
    feeFen: row.feeFen,
    state: row.paymentState,
    canPay: isDue && availableActions(situationOf(row), 'candidate').includes('pay'),
    closesAt: isDue ? (row.windows.payment?.closesAt.toISOString() ?? null) : null,
    now: row.now.toISOString(),
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
    expiresAt: row.expires_at.toISOString(),
    paidAt: row.paid_at?.toISOString() ?? null,
    refund:
      reason && amountFen && requestedAt
        ? {
            reason,
            amountFen,
            requestedAt: requestedAt.toISOString(),
            refundedAt: row.refunded_at?.toISOString() ?? null,
            trouble: row.refund_trouble,
          }
        : null,
    receipt: row.receipt,
    handRefunds: row.hand_refunds,
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
