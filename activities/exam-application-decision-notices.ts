import type { Knex } from 'knex';
import type { ReviewDecision } from '../contracts/exam-application-states';
import type { ApplicationContext } from '../db/application-context';
import { shanghaiMinute } from '../domain/shanghai-day';
import { unattendedNotices } from './exam-application-arrival';
import type { Decided, StoredDecision } from './exam-application-decision-rows';
import type { Notice } from '../db/notices';
import type { Message } from '../domain/message-templates';

/** What the candidate is told of a decision, and whoever has the file next; a deferral is nobody's news (R-N2, R-N7). */
export async function decisionNotices(
  trx: Knex.Transaction,
  { row, windows }: ApplicationContext,
  event: Decided,
  decision: ReviewDecision,
  { institution, isAttended }: StoredDecision,
): Promise<Notice[]> {
  const { position, detail } = event;
  const { person_id: personId, project_name: project } = row;
  // What has a deadline goes by SMS where WeChat may not deliver it (R-T1): see `outbox-delivery`.
  const notice = (message: Message): Notice => ({ ...message, personId, channel: 'wechat' });
  switch (decision) {
    case 'defer':
      return [];
    case 'reject':
      return [notice({ template: 'application.rejected', params: { project, institution } })];
    case 'request-changes': {
      const { count, dueAt } = 'dueAt' in detail ? detail : { count: 0, dueAt: '' };
      const params = { project, institution, count, dueAt: shanghaiMinute(new Date(dueAt)) };
      return [notice({ template: 'application.changes-requested', params })];
    }
    case 'approve':
    case 'confirm-on-site': {
      const arrivals = isAttended ? [] : await unattendedNotices(trx, event, row);
      if (position.state === 'approved')
        return [notice({ template: 'application.approved', params: { project } })];
      const passed = decision === 'approve' ? 'application.passed-level' : 'application.confirmed-on-site';
      const closesAt = windows.payment?.closesAt;
      const told = notice({ template: passed, params: { project, institution } });
      if (position.state !== 'awaiting-payment' || !closesAt) return [told, ...arrivals];
      const params = { project, feeFen: position.feeFen, dueAt: shanghaiMinute(closesAt) };
      return [told, notice({ template: 'payment.due', params }), ...arrivals];
    }
  }
}
