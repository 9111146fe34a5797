import { taskQueueName } from '../../contracts/task-queues';
import type { Bill } from '../../contracts/reconciliation';
import type { BillState } from '../../contracts/reconciliation-states';
import { billDays, billDaysOf } from '../../db/bill-days';
import {
  daysBillsAreKept,
  latestBillDays,
  reconciliationId,
  reconciliationWorkflow,
} from '../../domain/reconciliation';
import { addDays, shanghaiDay } from '../../domain/shanghai-day';
import { compareNow } from '../../workflows/reconciliation.messages';
import { recordAccess } from '../access-event';
import { notFound, ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';

interface BillRow {
  merchantId: string;
  day: string;
  state: BillState;
  payments: number;
  paidFen: string;
  refunds: number;
  refundedFen: string;
  openDifferences: string;
  failure: string | null;
  comparedAt: Date | null;
}

/**
 * The last days that have ended, at every merchant, and before them each that is not compared, while WeChat keeps its bill (R-P4);
 * one that nobody has asked for yet waits.
 */
export async function findBills(
  { database, config }: Services,
  { query: { days = latestBillDays } }: HandlerInput<'GET /bills'>,
): Promise<{ items: Bill[] }> {
  const { rows } = await database.raw<{ rows: BillRow[] }>(
    `select d.merchant_id as "merchantId", d.day::text as day, coalesce(b.state, 'waiting') as state,
            coalesce(b.payments, 0) as payments, coalesce(b.paid_fen, 0) as "paidFen",
            coalesce(b.refunds, 0) as refunds, coalesce(b.refunded_fen, 0) as "refundedFen",
            b.failure, b.compared_at as "comparedAt",
            (select count(*) from bill_difference f
              where f.merchant_id = d.merchant_id and f.day = d.day and f.state = 'open') as "openDifferences"
       from (${billDays}) d
       left join bill b on b.merchant_id = d.merchant_id and b.day = d.day
      where d.day >= cast(:today as date) - cast(:latest as integer) or coalesce(b.state, 'waiting') = 'waiting'
      order by d.day desc, d.merchant_id`,
    billDaysOf(askedOf(config, days)),
  );
  return {
    items: rows.map((row) => ({
      ...row,
      paidFen: Number(row.paidFen),
      refundedFen: Number(row.refundedFen),
      openDifferences: Number(row.openDifferences),
      comparedAt: row.comparedAt?.toISOString() ?? null,
    })),
  };
}

/** How many days before yesterday are not compared: yesterday's bill is there in the course of the day. */
export async function countWaitingBills({ database, config }: Services): Promise<number> {
  const { rows } = await database.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count
       from (${billDays}) d
       left join bill b on b.merchant_id = d.merchant_id and b.day = d.day
      where d.day < cast(:today as date) - 1 and coalesce(b.state, 'waiting') = 'waiting'`,
    billDaysOf(askedOf(config, latestBillDays)),
  );
  return rows[0]?.count ?? 0;
}

const askedOf = (config: Services['config'], latest: number) => ({
  ...{ merchants: merchantsOf(config), platform: config.wechatPay.merchantId },
  ...{ today: shanghaiDay(new Date()), latest },
});

const merchantsOf = ({ wechatPay, otherMerchants }: Services['config']): string[] =>
  [wechatPay, ...otherMerchants].map(({ merchantId }) => merchantId);

/** Asks for a bill now, or once more: a day that was compared comes to the same, unless a side has changed. */
export async function compareAgain(
  { database, config, processes }: Services,
  { body, session, context }: HandlerInput<'POST /bills/comparisons'>,
): Promise<void> {
  if (!merchantsOf(config).includes(body.merchantId)) throw notFound('这个商户号');
  const today = shanghaiDay(new Date());
  if (body.day >= today)
    throw new ProblemError('invalid-request', '当天的账单次日上午才生成，请选择昨天或更早的日期。', {
      fields: [{ path: '/day', message: '请选择昨天或更早的日期' }],
    });
  if (body.day < addDays(today, -daysBillsAreKept))
    throw new ProblemError('invalid-request', '微信支付只保留最近三个月的账单，更早的日期不能再核对。', {
      fields: [{ path: '/day', message: `请选择 ${daysBillsAreKept} 天以内的日期` }],
    });
  const workflowId = reconciliationId(body);
  await recordAccess(database, session, context, { action: 'bill.compared-again', subject: workflowId });
  const taskQueue = taskQueueName(config.temporal.taskQueuePrefix, 'bulk');
  const { requestId } = context;
  await processes.begin(
    workflowId,
    { ...reconciliationWorkflow, args: [body], taskQueue },
    { signal: compareNow, requestId },
  );
}
