import type { Knex } from 'knex';
import { overpaidReasons } from '../contracts/refund-reasons';
import { refundHasFailed } from '../db/refund-trouble';

/**
 * An application's fee is back once nothing is left of the order and nothing under way, by rule or by hand, also of another of its
 * orders: what WeChat still has may fail, and is left of the order again (R-P3). Whichever refund ends last says so. Sent again meanwhile, the application has
 * a fee due of its own, which this must not hide; what was overpaid was never its fee.
 */
export async function markFeeBack(trx: Knex.Transaction, orderId: string): Promise<void> {
  await trx.raw(
    `update application set payment_state = 'refunded'
       from payment_order o
      where o.id = :orderId and application.id = o.application_id and application.payment_state = 'refunding'
        and o.returned_fen = o.amount_fen
        and not exists (select from payment_order other
                         where other.application_id = o.application_id and other.id <> o.id and other.state = 'refunding')
        and not exists (select from hand_refund h where h.order_id = o.id and h.state = 'under-way')
        and not exists (select from payment_refund r
                         where r.order_id = o.id
                           and (r.reason = any(:overpaid) or r.refunded_at is null and not ${refundHasFailed}))`,
    { orderId, overpaid: overpaidReasons },
  );
}
