import type { PaymentOrderDetail } from '../../contracts/payment-order';
import { handRefundProcessId } from '../../domain/hand-refund';
import { recordAccess } from '../access-event';
import { notFound } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { viewOrder } from './detail';

/** Number and link of the fiscal e-receipt, for the candidate (R-P5). Entered anew it is corrected. */
export async function enterReceipt(
  services: Services,
  {
    params: { id },
    body: { number, link },
    session,
    context,
  }: HandlerInput<'PUT /payment-orders/:id/receipt'>,
): Promise<PaymentOrderDetail> {
  await services.database.transaction(async (trx) => {
    const order = await trx('payment_order')
      .where({ id })
      .whereNotNull('paid_at')
      .forUpdate()
      .first<object | undefined>('id');
    if (!order) throw notFound('这笔订单');
    const entered = { number, link, entered_by: session.personId, entered_at: trx.fn.now() };
    await trx('fiscal_receipt')
      .insert({ order_id: id, ...entered })
      .onConflict('order_id')
      .merge(entered);
    await recordAccess(trx, session, context, {
      action: 'fiscal-receipt.entered',
      subject: handRefundProcessId(id),
      detail: { number },
    });
  });
  return await viewOrder(services, id, session, context);
}
