import type { Knex } from 'knex';
import type { WaitingItem } from '../../contracts/home';
import { yuan } from '../../domain/fee';
import { paymentProcessId } from '../../domain/payment-process';
import { refundFailureSentence } from '../../domain/refund-failure';
import { workingDaysSince } from '../../domain/working-days';

interface FailedRow {
  orderId: string;
  amountFen: number;
  failure: string;
  since: Date;
  number: string;
  projectName: string;
  unitName: string | null;
  isTriedOn: boolean;
}

/**
 * Money that WeChat could not give back: the platform settles it by hand, or mends what holds it while its process asks on
 * (R-P3). The longest waiting, and how many.
 */
export async function failedRefunds(
  database: Knex,
  limit: number,
): Promise<{ items: WaitingItem[]; total: number }> {
  const failed = () => database('payment_refund as r').whereNull('r.refunded_at').whereNotNull('r.failure');
  const [rows, [counted]] = await Promise.all([
    failed()
      .join('payment_order as o', 'o.id', 'r.order_id')
      .join('application as a', 'a.id', 'o.application_id')
      .join('exam_project as p', 'p.id', 'a.project_id')
      .leftJoin('institution as unit', 'unit.id', 'a.unit_institution_id')
      .orderBy(['r.requested_at', 'r.order_id'])
      .limit(limit)
      .select<FailedRow[]>(
        'r.order_id as orderId',
        'r.amount_fen as amountFen',
        'r.failure',
        'r.requested_at as since',
        'a.number',
        'p.name as projectName',
        'unit.name as unitName',
        database.raw(`o.state = 'refunding' as "isTriedOn"`),
      ),
    failed().count<{ count: string }[]>('* as count'),
  ]);
  const now = new Date();
  return {
    items: rows.map(({ orderId, amountFen, failure, since, number, projectName, unitName, isTriedOn }) => ({
      list: 'failed-refunds',
      recordId: paymentProcessId(orderId),
      title: `${projectName} · 申报 ${number} · ${yuan(amountFen)}（${refundFailureSentence(failure)}${isTriedOn ? '，系统继续重试' : ''}）`,
      institutionName: unitName,
      state: 'failed',
      since: since.toISOString(),
      workingDays: workingDaysSince(since, now),
    })),
    total: Number(counted?.count ?? 0),
  };
}
