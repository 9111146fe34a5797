import { abnormalRefund, transferredInstead } from '../domain/refund-failure';

/**
 * What the failure of a refund means, by rule (`payment_refund`) or by hand (`hand_refund`), which its state decides: of one that is
 * under way it is what holds it, of one that is over why it failed. Here alone; who reads the columns reads these.
 */
const holding = (failure: string) =>
  `case ${failure} when '${abnormalRefund}' then 'abnormal' else 'held' end`;

/** Whether a refund by rule `r` of the order `o` is over, and hasn't brought the money back. */
export const refundHasFailed = `(r.refunded_at is null and r.failure is not null
  and (o.state = 'paid' or r.failure = '${transferredInstead}'))`;

/**
 * What keeps a refund by rule from the payer, by the order `o` and its refund `r`: the order of a held one is refunding still,
 * that of a failed one is paid again (R-P3), until what is left of it has gone back by hand.
 */
export const refundTrouble = `case
  when r.failure is null or r.failure = '${transferredInstead}' or r.refunded_at is not null then null
  when o.state = 'refunding' then ${holding('r.failure')}
  when o.returned_fen < o.amount_fen then 'failed' end`;

/** What holds a refund by hand `h` that is under way. */
export const handRefundTrouble = `case when h.state = 'under-way' and h.failure is not null then ${holding('h.failure')} end`;

/** The same of an order `o`, by rule or by hand. A refund by hand that failed has been seen to once another has begun. */
export const troubleOfOrder = `coalesce(
  (select ${handRefundTrouble} from hand_refund h where h.order_id = o.id and h.state = 'under-way'),
  (select ${refundTrouble} from payment_refund r where r.order_id = o.id),
  (select 'failed' from hand_refund h
    where h.order_id = o.id and h.state = 'failed' and o.returned_fen < o.amount_fen
      and h.round = (select max(last.round) from hand_refund last where last.order_id = o.id)))`;

/** The ids of the orders that may have some: few among many. */
export const ordersWithFailures = `(
  select order_id from payment_refund where failure is not null and refunded_at is null
  union select order_id from hand_refund where failure is not null)`;
