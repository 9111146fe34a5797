import type { FeeTotal, FeeTotalFilter, FeeTotalPage, FeeTotalSums } from '../../contracts/reconciliation';
import { decodeCursor, encodeCursor } from '../cursor';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { exportList, type ListColumn, numberColumn } from '../spreadsheet/export-list';
import { type FeeTotalPeriod, periodOf } from './fee-total-period';

/** Big integers: texts in a row, numbers in its JSON. */
type SumsRow = Record<keyof FeeTotalSums, string | number>;

/** A project's day; `id` is the project's, `place` the day. */
interface TotalRow extends SumsRow {
  id: string;
  place: string;
  projectName: string;
}

const dayOf = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`;

/**
 * Every movement of money of the days asked for: what was paid, and what has gone back by rule or by hand. A transfer is of the
 * day on which the bank made it, as its statement has it, however late it was recorded.
 */
const movements = `
  select ${dayOf('o.paid_at')} as day, o.application_id, 1 as payments, o.amount_fen as paid, 0 as refunds, 0 as refunded
    from payment_order o where o.paid_at is not null and ${dayOf('o.paid_at')} between :from and :until
  union all
  select ${dayOf('r.refunded_at')}, o.application_id, 0, 0, 1, r.amount_fen
    from payment_refund r join payment_order o on o.id = r.order_id
   where r.refunded_at is not null and ${dayOf('r.refunded_at')} between :from and :until
  union all
  select ${dayOf('h.done_at')}, o.application_id, 0, 0, 1, h.amount_fen
    from hand_refund h join payment_order o on o.id = h.order_id
   where h.way = 'wechat' and h.done_at is not null and ${dayOf('h.done_at')} between :from and :until
  union all
  select h.transferred_on, o.application_id, 0, 0, 1, h.amount_fen
    from hand_refund h join payment_order o on o.id = h.order_id
   where h.way = 'transfer' and h.transferred_on between :from and :until`;

/** Totals by day and project; of all projects where none is named. */
const totals = `
  select m.day::text collate "C" as place, p.id, p.name as "projectName", sum(m.payments) as payments, sum(m.paid) as "paidFen",
         sum(m.refunds) as refunds, sum(m.refunded) as "refundedFen"
    from (${movements}) m
    join application a on a.id = m.application_id
    join exam_project p on p.id = a.project_id
   where coalesce(p.id = :projectId, true)
   group by m.day, p.id`;

const newestFirst = 'order by place desc, id desc';

const bindingsOf = ({ projectId }: FeeTotalFilter, { from, until }: FeeTotalPeriod) => ({
  ...{ from, until, projectId: projectId ?? null },
});

const toTotal = ({ id: projectId, place: day, projectName, ...sums }: TotalRow): FeeTotal => ({
  ...{ id: `${day}/${projectId}`, day, projectId, projectName },
  ...toSums(sums),
});

const toSums = (row: SumsRow): FeeTotalSums => ({
  payments: Number(row.payments),
  paidFen: Number(row.paidFen),
  refunds: Number(row.refunds),
  refundedFen: Number(row.refundedFen),
});

/** What was taken and given back, by project and day, the newest day first, with the sums of all days asked for (R-P4). */
export async function findFeeTotals(
  { database }: Services,
  { query }: HandlerInput<'GET /fee-totals'>,
): Promise<FeeTotalPage> {
  const { cursor, limit = 25 } = query;
  const period = periodOf(query);
  const [day, projectId] = cursor ? decodeCursor(cursor, 2) : [];
  // Whatever page is asked for, there is one row at least, which has the sums.
  const { rows } = await database.raw<{ rows: (SumsRow & { total: number; row: TotalRow | null })[] }>(
    `with totals as (${totals}),
     page as (select * from totals where coalesce((place, id) < (:afterDay, :afterProject), true) ${newestFirst} limit :most)
     select sums.*, to_jsonb(page) as row
       from (select count(*)::int as total, coalesce(sum(payments), 0) as payments, coalesce(sum("paidFen"), 0) as "paidFen",
                    coalesce(sum(refunds), 0) as refunds, coalesce(sum("refundedFen"), 0) as "refundedFen" from totals) sums
       left join page on true ${newestFirst}`,
    {
      ...bindingsOf(query, period),
      ...{ afterDay: day ?? null, afterProject: projectId ?? null, most: limit + 1 },
    },
  );
  const [first] = rows;
  if (!first) throw new Error('unreachable: sums of nothing are a row');
  const found = rows.flatMap(({ row }) => row ?? []);
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map(toTotal),
    total: first.total,
    ...(last && { nextCursor: encodeCursor([last.place, last.id]) }),
    ...period,
    sums: toSums(first),
  };
}

const yuan = (fen: number): string => (fen / 100).toFixed(2);

const columns: readonly ListColumn<FeeTotal>[] = [
  numberColumn,
  { header: '日期', width: 14, value: ({ day }) => day },
  { header: '项目', width: 40, value: ({ projectName }) => projectName },
  { header: '收款笔数', width: 12, value: ({ payments }) => String(payments) },
  { header: '收款金额（元）', width: 16, value: ({ paidFen }) => yuan(paidFen) },
  { header: '退款笔数', width: 12, value: ({ refunds }) => String(refunds) },
  { header: '退款金额（元）', width: 16, value: ({ refundedFen }) => yuan(refundedFen) },
  { header: '净收款（元）', width: 16, value: ({ paidFen, refundedFen }) => yuan(paidFen - refundedFen) },
];

/**
 * The same as a workbook; that it was exported, and by which filter, is written down (R-S3). A year's days and projects are few, and
 * added up once.
 */
export async function exportFeeTotals(
  services: Services,
  input: HandlerInput<'POST /fee-totals/export.xlsx'>,
): Promise<StreamedFile> {
  const { filter } = input.body;
  const period = periodOf(filter);
  const { rows } = await services.database.raw<{ rows: TotalRow[] }>(
    `${totals} ${newestFirst}`,
    bindingsOf(filter, period),
  );
  return await exportList(services, input, {
    title: '收费汇总',
    columns,
    read({ after, limit }) {
      const from = after ? rows.findIndex(({ place, id }) => place === after[0] && id === after[1]) + 1 : 0;
      return Promise.resolve(rows.slice(from, from + limit));
    },
    toItem: toTotal,
    event: { action: 'fee-totals.exported', subject: 'fee-totals', detail: { ...filter, ...period } },
  });
}
