import type { ApplicationContext } from '../db/application-context';
import { shanghaiMinute } from '../domain/shanghai-day';
import type { Notice } from '../db/notices';

/** Tells the candidate of the fee and until when it can be paid (R-P1); nothing without a payment window. */
export function paymentDueNotices({ row, windows }: ApplicationContext, feeFen: number): Notice[] {
  const closesAt = windows.payment?.closesAt;
  if (!closesAt) return [];
  const params = { project: row.project_name, feeFen, dueAt: shanghaiMinute(closesAt) };
  return [{ personId: row.person_id, template: 'payment.due', params, channel: 'wechat' }];
}
