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

/** Whether something goes back of the order `o` by rule: all that is left of it. */
const goesBackByRule = `exists (select from payment_refund r where r.order_id = o.id)`;

/**
 * What is still to go back of what a refund by hand `h` of the order `o` had asked for, and failed; 0 or less where nothing is. It is
 * owed until it was abandoned, a transfer took its place, or later ones that are back, or on their way, make up for it: one asked for
 * after it is taken for the same money, so that whoever asks twice isn't owed double. Where a rule gives all back, all that is left is.
 */
const owedOfHandRefund = `case
  when h.state <> 'failed' or h.failure = '${transferredInstead}' or h.abandoned_at is not null then 0
  when ${goesBackByRule} then o.amount_fen - o.returned_fen
  else least(
    o.amount_fen - o.returned_fen,
    h.amount_fen - (select coalesce(sum(later.amount_fen), 0)::int from hand_refund later
                     where later.order_id = h.order_id and later.round > h.round and later.state <> 'failed')) end`;

/** Whether a clerk may say of a refund by hand `h` of the order `o` that it isn't given back any more. What a rule gives back, they may not keep. */
export const isAbandonable = `(${owedOfHandRefund} > 0 and not ${goesBackByRule})`;

/**
 * What keeps money of an order `o` from its payer, by rule or by hand: the row of the one trouble that is told, none where there is
 * none. `amount_fen` is what doesn't go back because of it, `failure` why, and `since` when it was asked for.
 */
export const troubleRowOfOrder = `(
  select trouble, amount_fen, failure, since from (
    select 1 as place, ${handRefundTrouble} as trouble, h.amount_fen, h.failure, h.asked_at as since
      from hand_refund h where h.order_id = o.id and h.state = 'under-way'
    union all
    select 2, ${refundTrouble}, case when o.state = 'refunding' then r.amount_fen else o.amount_fen - o.returned_fen end,
           r.failure, r.requested_at
      from payment_refund r where r.order_id = o.id
    union all
    select 3, case when ${owedOfHandRefund} > 0 then 'failed' end, ${owedOfHandRefund}, h.failure, h.asked_at
      from hand_refund h where h.order_id = o.id) troubles
   where trouble is not null
   order by place, amount_fen desc, since limit 1)`;

/** The same in one word. */
export const troubleOfOrder = `(select told.trouble from ${troubleRowOfOrder} told)`;

/** The ids of the orders that may have some: few among many. */
export const ordersWithFailures = `(
  select order_id from payment_refund where failure is not null and refunded_at is null
  union select order_id from hand_refund where failure is not null)`;
