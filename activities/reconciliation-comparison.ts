import type { Knex } from 'knex';
import { refundHasFailed } from '../db/refund-trouble';
import { transferredInstead } from '../domain/refund-failure';
import type { BillOfDay } from '../domain/reconciliation';

/** An order as a bill can say it: that its money goes back later is no other state of the payment. */
const paidState = `case when o.paid_at is null then o.state else 'paid' end`;

/** A payment's line, and our order of its number. */
const billedPayments = `
  select b.day, b.kind, b.number,
         case when o.id is null then 'unknown'
              when o.paid_at is null or b.state <> 'SUCCESS' then 'state'
              when o.amount_fen <> b.amount_fen then 'amount' end as what,
         o.id as order_id, o.amount_fen as our_fen, ${paidState} as our_state, b.amount_fen as their_fen, b.state as their_state
    from bill_row b
    left join payment_order o on o.number = b.number and coalesce(o.merchant_id, :platform) = b.merchant_id
   where b.merchant_id = :merchantId and b.day = :day and b.kind = 'payment'`;

/**
 * What we say was paid on the day, and the bill doesn't have. With its limit the bill is looked up order by order, by its key: a
 * join would follow what the planner believes of a table that was filled a moment ago, and `not in` is hashed only where it is
 * believed to be small. Both have taken minutes.
 */
const missingPayments = `
  select cast(:day as date), 'payment', o.number, 'missing', o.id, o.amount_fen, 'paid', null, null
    from payment_order o
   where (o.paid_at at time zone 'Asia/Shanghai')::date = :day and coalesce(o.merchant_id, :platform) = :merchantId
     and (select true from bill_row b
           where b.merchant_id = :merchantId and b.day = :day and b.kind = 'payment' and b.number = o.number limit 1) is null`;

/**
 * How one of our refunds stands, by rule (`r`, of the order `o`) or by hand (`h`). In whose place a transfer was made, WeChat has
 * taken it all the same: neither done nor refused.
 */
const ruleState = `case when r.refunded_at is not null then 'done' when r.failure = '${transferredInstead}' then 'under-way'
  when ${refundHasFailed} then 'failed' else 'under-way' end`;
const handState = `case when h.failure = '${transferredInstead}' then 'under-way' else h.state end`;

/** A refund's line is of the day on which WeChat took it; whether the money has arrived it says no more afterwards. */
const billedRefunds = `
  select b.day, b.kind, b.number,
         case when o.id is null then 'unknown'
              when ours.fen <> b.amount_fen then 'amount'
              when b.state in ('SUCCESS', 'PROCESSING') and ours.state = 'failed'
                or b.state not in ('SUCCESS', 'PROCESSING') and ours.state = 'done' then 'state' end,
         o.id, ours.fen, ours.state, b.amount_fen, b.state
    from bill_row b
    left join payment_refund r on r.number = b.number
    left join hand_refund h on h.number = b.number
    left join payment_order o on o.id = coalesce(r.order_id, h.order_id)
          and coalesce(o.merchant_id, :platform) = b.merchant_id
    left join lateral (select coalesce(r.amount_fen, h.amount_fen) as fen,
                              case when r.order_id is null then ${handState} else ${ruleState} end as state) ours on true
   where b.merchant_id = :merchantId and b.day = :day and b.kind = 'refund'`;

/**
 * What we say came back on the day, and no bill has since it was asked for. Nothing is said before the bills of all those days
 * are compared; so whichever day comes last says it, of a later one as well. Before its first bill nothing is known of a merchant.
 */
const missingRefunds = `
  select ours.day, 'refund', ours.number, 'missing', o.id, ours.amount_fen, 'done', null, null
    from (select number, order_id, amount_fen, (requested_at at time zone 'Asia/Shanghai')::date as asked_on,
                 (refunded_at at time zone 'Asia/Shanghai')::date as day
            from payment_refund where (refunded_at at time zone 'Asia/Shanghai')::date >= :day
          union all
          select number, order_id, amount_fen, (asked_at at time zone 'Asia/Shanghai')::date,
                 (done_at at time zone 'Asia/Shanghai')::date
            from hand_refund where (done_at at time zone 'Asia/Shanghai')::date >= :day and way = 'wechat') ours
    join payment_order o on o.id = ours.order_id and coalesce(o.merchant_id, :platform) = :merchantId
   where ours.asked_on <= :day
     and (select true from bill_row b where b.kind = 'refund' and b.number = ours.number limit 1) is null
     and not exists (
       select from generate_series(
                greatest(ours.asked_on, (select min(day) from bill where merchant_id = :merchantId)), ours.day, '1 day') as billed
        where billed::date <> :day
          and not exists (select from bill where merchant_id = :merchantId and day = billed::date and state <> 'waiting'))`;

/**
 * What WeChat told us on the day that it has paid after all, though a transfer had taken its place: the money is back twice. A
 * bill can't say so: its line is of the day on which WeChat took the refund.
 */
const paidBesideTransfers = `
  select cast(:day as date), 'refund', r.number, 'state', o.id, r.amount_fen, 'transferred', r.amount_fen, 'SUCCESS'
    from (select number, order_id, amount_fen from payment_refund
            where failure = '${transferredInstead}' and refunded_at is null
          union all
          select number, order_id, amount_fen from hand_refund where failure = '${transferredInstead}') r
    join payment_order o on o.id = r.order_id and coalesce(o.merchant_id, :platform) = :merchantId
   where exists (
     select from payment_notification n
      where n.order_number = o.number and n.kind = 'refund' and n.said ->> 'refundNumber' = r.number
        and n.said ->> 'state' = 'done' and (n.received_at at time zone 'Asia/Shanghai')::date = :day)`;

/**
 * Compares the lines of a day with our orders and refunds, and keeps what differs (R-P4). Compared again it comes to the same: what
 * still differs is left as it was settled, what differs otherwise is open anew, and what was open and differs no more is gone. Of
 * our side's state only a difference in state is about it.
 */
export async function compareRows(trx: Knex.Transaction, bill: BillOfDay, platform: string): Promise<void> {
  await trx.raw(
    `with every as (${billedPayments} union all ${missingPayments} union all ${billedRefunds} union all ${missingRefunds}
                    union all ${paidBesideTransfers}),
     found as (select distinct on (day, kind, number) * from every where what is not null order by day, kind, number, their_state desc),
     opened as (
       insert into bill_difference as known
              (merchant_id, day, kind, number, what, order_id, our_fen, our_state, their_fen, their_state)
       select :merchantId, day, kind, number, what, order_id, our_fen, our_state, their_fen, their_state from found
       on conflict (merchant_id, day, kind, number) do update
          set what = excluded.what, order_id = excluded.order_id, our_fen = excluded.our_fen,
              our_state = excluded.our_state, their_fen = excluded.their_fen, their_state = excluded.their_state,
              state = 'open'
        where known.state = 'gone'
           or (known.what, known.our_fen, known.their_fen, known.their_state) is distinct from
              (excluded.what, excluded.our_fen, excluded.their_fen, excluded.their_state)
           or known.what = 'state' and known.our_state is distinct from excluded.our_state
       returning id),
     gone as (
       update bill_difference d set state = 'gone'
        where d.merchant_id = :merchantId and d.day = :day and d.state = 'open'
          and not exists (select from found where found.day = d.day and found.kind = d.kind and found.number = d.number)
       returning id)
     insert into bill_difference_event (difference_id, state)
     select id, 'open' from opened union all select id, 'gone' from gone`,
    { ...bill, platform },
  );
}
