import { daysBillsAreKept } from '../domain/reconciliation';
import { addDays } from '../domain/shanghai-day';

interface Asked {
  readonly merchants: readonly string[];
  /** The merchant of the orders that name none. */
  readonly platform: string;
  readonly today: string;
  /** So many of the last days there are in any case. */
  readonly latest: number;
}

/**
 * The days of which each merchant has a bill, `(merchant_id, day)`: the latest, and every one since its first bill or payment that
 * WeChat still keeps a bill of. None is left out in between: whether a refund is missing only the bills of all days say.
 */
export const billDays = `
  select merchant.id as merchant_id, d.day::date as day
    from unnest(cast(:merchants as text[])) as merchant (id)
   cross join lateral (
     select coalesce(min(b.day), :today) as day from bill b where b.merchant_id = merchant.id and b.day >= :oldest) as billed
   cross join lateral (
     select min((o.paid_at at time zone 'Asia/Shanghai')::date) as day from payment_order o
      where (o.paid_at at time zone 'Asia/Shanghai')::date >= :oldest
        and (o.paid_at at time zone 'Asia/Shanghai')::date < billed.day
        and coalesce(o.merchant_id, :platform) = merchant.id) as paid
   cross join generate_series(
     least(billed.day, paid.day, cast(:today as date) - cast(:latest as integer)), cast(:today as date) - 1, '1 day') as d (day)`;

export const billDaysOf = ({ merchants, platform, today, latest }: Asked) => ({
  ...{ merchants, platform, today, latest, oldest: addDays(today, -daysBillsAreKept) },
});
