import { cancellationSignal, heartbeat } from '@temporalio/activity';
import type { Knex } from 'knex';
import type { BillState } from '../contracts/reconciliation-states';
import { billDays, billDaysOf } from '../db/bill-days';
import { oneAtATime } from '../db/one-at-a-time';
import { latestBillDays, reconciliationId, type BillOfDay } from '../domain/reconciliation';
import { shanghaiDay } from '../domain/shanghai-day';
import { ProviderError } from '../providers/provider-error';
import type { BillRow } from '../providers/wechat/pay-bill-rows';
import type { PayMerchants } from '../providers/wechat/pay-merchants';
import type { Logger } from '../runtime/logger';
import { DiskError, withBillOnDisk } from './bill-file';
import { compareRows } from './reconciliation-comparison';
import { loadBillRows } from './reconciliation-rows';

/** How a day stands after WeChat was asked: compared, without trade, or to be asked again. */
export type BillOutcome = Exclude<BillState, 'waiting'> | 'not-yet';

/** WeChat may keep silent for longer than a silent worker is believed to live. */
const pulseMs = 5_000;

/** The daily bills (R-P4). Each may run again: a day is compared whole, in one transaction, and comes to the same. */
export interface ReconciliationActivities {
  /** Days that have ended, and whose bills are not compared yet: yesterday, and those before that were missed, while WeChat keeps them. */
  billsToCompare(): Promise<BillOfDay[]>;
  /** @param isLast whether WeChat is believed that there is no bill although we have recorded money */
  compareBill(bill: BillOfDay, isLast: boolean): Promise<BillOutcome>;
}

interface Dependencies {
  readonly db: Knex;
  readonly merchants: PayMerchants;
  readonly log: Logger;
}

export function reconciliationActivities({ db, merchants, log }: Dependencies): ReconciliationActivities {
  const compare = async (bill: BillOfDay, isLast: boolean): Promise<BillOutcome> => {
    const answer = await merchants.of(bill.merchantId).openBill(bill.day, cancellationSignal());
    if (answer === 'not-yet') return 'not-yet';
    if (answer !== 'none')
      return await withBillOnDisk(answer.rows, (rows) => compareDay(bill, 'compared', rows));
    if (!isLast && (await hasTrade(db, bill, merchants.platform))) return 'not-yet';
    // WeChat forgets a bill after three months, and says the same: what was compared stays.
    if (await hasLines(db, bill)) return 'not-yet';
    return await compareDay(bill, 'none');
  };

  const compareDay = async <State extends 'compared' | 'none'>(
    bill: BillOfDay,
    state: State,
    rows?: AsyncIterable<BillRow>,
  ): Promise<State> =>
    await db.transaction(async (trx) => {
      await oneAtATime(trx, reconciliationId(bill));
      await trx('bill_row').where(whereOf(bill)).delete();
      if (rows) await loadBillRows(trx, bill, rows);
      // A day that is closed looks at the later ones: from here on a merchant's days come one after the other.
      await oneAtATime(trx, `reconciliation/${bill.merchantId}`);
      await compareRows(trx, bill, merchants.platform);
      await close(trx, bill, state);
      return state;
    });

  return {
    async billsToCompare() {
      const bindings = billDaysOf({
        ...{ merchants: merchants.all, platform: merchants.platform },
        ...{ today: shanghaiDay(new Date()), latest: latestBillDays },
      });
      await db.raw(`insert into bill (merchant_id, day) ${billDays} on conflict do nothing`, bindings);
      const { rows } = await db.raw<{ rows: BillOfDay[] }>(
        `select d.merchant_id as "merchantId", d.day::text as day
           from (${billDays}) d join bill b on b.merchant_id = d.merchant_id and b.day = d.day
          where b.state = 'waiting'
          order by d.day`,
        bindings,
      );
      return rows;
    },

    async compareBill(bill, isLast) {
      await db('bill').insert({ merchant_id: bill.merchantId, day: bill.day }).onConflict().ignore();
      const pulse = setInterval(heartbeat, pulseMs);
      try {
        return await compare(bill, isLast);
      } catch (error) {
        // Cut off by us, as when the worker ends: the next attempt begins anew.
        const isOfDisk = error instanceof DiskError;
        if (!(isOfDisk || error instanceof ProviderError) || cancellationSignal().aborted) throw error;
        // The operator sees why, on the day's line; what they must mend is an error in the log as well.
        log[isOfDisk || error.kind === 'alert' ? 'error' : 'warn'](
          { ...bill, code: error.code },
          'bill could not be read',
        );
        await db('bill').where(whereOf(bill)).update({ failure: error.code });
        return 'not-yet';
      } finally {
        clearInterval(pulse);
      }
    },
  };
}

const whereOf = ({ merchantId, day }: BillOfDay) => ({ merchant_id: merchantId, day });

/** Whether we have recorded money of the day, paid or given back. */
async function hasTrade(db: Knex, { merchantId, day }: BillOfDay, platform: string): Promise<boolean> {
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `select from payment_order o
      where (o.paid_at at time zone 'Asia/Shanghai')::date = :day and coalesce(o.merchant_id, :platform) = :merchantId
     union all
     select from payment_refund r join payment_order o on o.id = r.order_id
      where (r.refunded_at at time zone 'Asia/Shanghai')::date = :day and coalesce(o.merchant_id, :platform) = :merchantId
     union all
     select from hand_refund h join payment_order o on o.id = h.order_id
      where (h.done_at at time zone 'Asia/Shanghai')::date = :day and h.way = 'wechat'
        and coalesce(o.merchant_id, :platform) = :merchantId
     limit 1`,
    { merchantId, day, platform },
  );
  return rows.length > 0;
}

/** Whether a bill of the day was read before. */
async function hasLines(db: Knex, bill: BillOfDay): Promise<boolean> {
  return (await db('bill_row').where(whereOf(bill)).first<object | undefined>('number')) !== undefined;
}

/** What went through the account, as WeChat says. */
async function close(trx: Knex.Transaction, bill: BillOfDay, state: BillState): Promise<void> {
  await trx.raw(
    `update bill set state = :state, failure = null, compared_at = now(),
            payments = sums.payments, paid_fen = sums.paid, refunds = sums.refunds, refunded_fen = sums.refunded
       from (select count(*) filter (where kind = 'payment') as payments,
                    coalesce(sum(amount_fen) filter (where kind = 'payment'), 0) as paid,
                    count(*) filter (where kind = 'refund') as refunds,
                    coalesce(sum(amount_fen) filter (where kind = 'refund'), 0) as refunded
               from bill_row where merchant_id = :merchantId and day = :day) sums
      where merchant_id = :merchantId and day = :day`,
    { ...bill, state },
  );
}
