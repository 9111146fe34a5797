import type { Knex } from 'knex';
import type { WaitingItem } from '../../contracts/home';
import type { RefundTrouble } from '../../contracts/payment-states';
import { yuan } from '../../domain/fee';
import { refundFailureSentence, unheardAfterTerm } from '../../domain/refund-failure';
import { workingDaysSince } from '../../domain/working-days';
import { ordersWithFailures, troubleRowOfOrder } from '../../db/refund-trouble';

interface FailedRow {
  orderId: string;
  amountFen: number;
  failure: string;
  since: Date;
  number: string;
  projectName: string;
  unitName: string | null;
  trouble: RefundTrouble;
}

/**
 * Money that doesn't go back: failed, the platform settles it by hand; held, it mends what is its own while the order's
 * process asks on; abnormal, it does either (R-P3). Each with what doesn't go back; the longest waiting, and how many of which.
 */
export async function failedRefunds(
  database: Knex,
  limit: number,
): Promise<{ items: WaitingItem[]; counts: Readonly<Record<RefundTrouble, number>> }> {
  const troubled = () =>
    database('payment_order as o')
      .joinRaw(`cross join lateral ${troubleRowOfOrder} r`)
      .whereRaw(`o.id in ${ordersWithFailures}`);
  const [rows, counted] = await Promise.all([
    troubled()
      .join('application as a', 'a.id', 'o.application_id')
      .join('exam_project as p', 'p.id', 'a.project_id')
      .leftJoin('institution as unit', 'unit.id', 'a.unit_institution_id')
      .orderBy(['r.since', 'o.id'])
      .limit(limit)
      .select<FailedRow[]>(
        'o.id as orderId',
        'r.amount_fen as amountFen',
        'r.failure',
        'r.since',
        'a.number',
        'p.name as projectName',
        'unit.name as unitName',
        'r.trouble',
      ),
    troubled()
      .groupBy('r.trouble')
      .select<{ trouble: RefundTrouble; count: string }[]>('r.trouble', database.raw('count(*) as count')),
  ]);
  const countOf = (trouble: RefundTrouble) =>
    Number(counted.find((group) => group.trouble === trouble)?.count ?? 0);
  const now = new Date();
  return {
    items: rows.map(({ orderId, amountFen, failure, since, number, projectName, unitName, trouble }) => ({
      list: 'failed-refunds',
      recordId: orderId,
      title: `${projectName} · 申报 ${number} · ${yuan(amountFen)}（${refundFailureSentence(failure)}${trouble === 'held' && failure !== unheardAfterTerm ? '；系统会继续办理，请勿另行退款' : ''}）`,
      institutionName: unitName,
      state: trouble,
      since: since.toISOString(),
      workingDays: workingDaysSince(since, now),
    })),
    counts: { failed: countOf('failed'), abnormal: countOf('abnormal'), held: countOf('held') },
  };
}
