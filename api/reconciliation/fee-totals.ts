import type { Knex } from 'knex';
import type { CappedTotal } from '../../contracts/page';
import type { FeeTotal, FeeTotalFilter } from '../../contracts/reconciliation';
import { keysetPage } from '../keyset-page';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { exportList, type ListColumn, numberColumn } from '../spreadsheet/export-list';

/** A project's day; `id` is the project's, `place` the day. */
interface TotalRow {
  id: string;
  place: string;
  projectName: string;
  payments: string;
  paidFen: string;
  refunds: string;
  refundedFen: string;
}

type Sums = Pick<FeeTotal, 'payments' | 'paidFen' | 'refunds' | 'refundedFen'>;

const dayOf = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`;

/** Every movement of money of the days asked for: what was paid, and what has gone back by rule or by hand. */
const movements = `
  select ${dayOf('o.paid_at')} as day, o.id as order_id, 1 as payments, o.amount_fen as paid, 0 as refunds, 0 as refunded
    from payment_order o where o.paid_at is not null and ${dayOf('o.paid_at')} between :from and :until
  union all
  select ${dayOf('r.refunded_at')}, r.order_id, 0, 0, 1, r.amount_fen
    from payment_refund r where r.refunded_at is not null and ${dayOf('r.refunded_at')} between :from and :until
  union all
  select ${dayOf('h.done_at')}, h.order_id, 0, 0, 1, h.amount_fen
    from hand_refund h where h.done_at is not null and ${dayOf('h.done_at')} between :from and :until`;

/** Totals by day and project, as a table `t`. */
const totals = (database: Knex, { from, until, projectId }: FeeTotalFilter): Knex.QueryBuilder =>
  database
    .from(
      database.raw(
        `(select m.day, a.project_id, p.name, sum(m.payments) as payments, sum(m.paid) as paid,
                 sum(m.refunds) as refunds, sum(m.refunded) as refunded
            from (${movements}) m
            join payment_order o on o.id = m.order_id
            join application a on a.id = o.application_id
            join exam_project p on p.id = a.project_id
           group by m.day, a.project_id, p.name) as t`,
        { from: from ?? '2000-01-01', until: until ?? '9999-12-31' },
      ),
    )
    .modify((list) => {
      if (projectId) void list.where('t.project_id', projectId);
    });

const pageOfTotals = (
  database: Knex,
  filter: FeeTotalFilter,
  { after, limit }: { readonly after?: readonly string[]; readonly limit: number },
): Promise<TotalRow[]> =>
  totals(database, filter)
    .modify((list) => {
      if (after) void list.whereRaw('(t.day, t.project_id) < (?::date, ?::uuid)', [...after]);
    })
    .orderBy([
      { column: 't.day', order: 'desc' },
      { column: 't.project_id', order: 'desc' },
    ])
    .limit(limit)
    .select<TotalRow[]>(
      't.project_id as id',
      database.raw('t.day::text as place'),
      ...[
        't.name as projectName',
        't.payments',
        't.paid as paidFen',
        't.refunds',
        't.refunded as refundedFen',
      ],
    );

const toTotal = ({ id: projectId, place: day, projectName, ...sums }: TotalRow): FeeTotal => ({
  ...{ id: `${day}/${projectId}`, day, projectId, projectName },
  ...toSums(sums),
});

const toSums = (row: Pick<TotalRow, keyof Sums>): Sums => ({
  payments: Number(row.payments),
  paidFen: Number(row.paidFen),
  refunds: Number(row.refunds),
  refundedFen: Number(row.refundedFen),
});

/** What was taken and given back, by project and day, the newest day first (R-P4). */
export async function findFeeTotals(
  { database }: Services,
  { query }: HandlerInput<'GET /fee-totals'>,
): Promise<CappedTotal & { items: FeeTotal[]; nextCursor?: string; sums: Sums }> {
  const page = await keysetPage<TotalRow, FeeTotal>(database, query, {
    filtered: totals(database, query),
    read: (place) => pageOfTotals(database, query, place),
    toItem: toTotal,
  });
  const [sums] = await totals(database, query).select<Pick<TotalRow, keyof Sums>[]>(
    database.raw(`coalesce(sum(t.payments), 0) as payments, coalesce(sum(t.paid), 0) as "paidFen",
      coalesce(sum(t.refunds), 0) as refunds, coalesce(sum(t.refunded), 0) as "refundedFen"`),
  );
  if (!sums) throw new Error('unreachable: sums of nothing are a row');
  return { ...page, sums: toSums(sums) };
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

/** The same as a workbook; that it was exported, and by which filter, is written down (R-S3). */
export function exportFeeTotals(
  services: Services,
  input: HandlerInput<'POST /fee-totals/export.xlsx'>,
): Promise<StreamedFile> {
  const { filter } = input.body;
  return exportList(services, input, {
    title: '收费汇总',
    columns,
    read: (place) => pageOfTotals(services.database, filter, place),
    toItem: toTotal,
    event: { action: 'fee-totals.exported', subject: 'fee-totals', detail: { ...filter } },
  });
}
