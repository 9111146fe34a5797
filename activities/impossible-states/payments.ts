import { refundHasFailed } from '../../db/refund-trouble';
import type { AccessAction } from '../../domain/access-sentences';
import { isFeeDueBack, projectEnds, refundRules } from '../fee-due-back';
import type { Contradictions } from './contradiction';

/** Paid exactly when an order of it counts (R-P2). */
const isPaid = `exists (select from payment_order o where o.application_id = a.id and o.counts and o.state = 'paid')`;

/** The deadline watch asks for a refund within minutes; where a season ends with thousands of them, within hours. */
const longAgo = `now() - interval '1 day'`;

/** What may make fees due back at once. Its instant is in the log alone, not in the rows of a project. */
const moves: readonly AccessAction[] = ['exam-project.windows-set', 'exam-project.closed'];
const isMovedLately = `exists (
  select from access_event moved
   where moved.subject = 'exam-project/' || a.project_id and moved.at > ${longAgo}
     and moved.action in (${moves.map((action) => `'${action}'`).join(', ')}))`;

/** What orders, their processes, refunds and applications say of money. */
export const paymentContradictions = {
  'payment-differs': `
    select o.id, process.id as "processId"
      from payment_order o join process on process.id = 'payment/' || o.id
     where o.state <> process.state`,
  'paid-and-not-recorded': `
    select a.id, 'application/' || a.id as "processId"
      from application a where a.fee_fen > 0 and a.payment_state <> 'paid' and ${isPaid}`,
  'recorded-and-not-paid': `
    select a.id, 'application/' || a.id as "processId"
      from application a where a.payment_state = 'paid' and not ${isPaid}`,
  // What is on its way is set aside: at no moment do the two differ (R-P3).
  'returned-differs': `
    select o.id, null as "processId"
      from payment_order o
      left join payment_refund r on r.order_id = o.id
      left join (select order_id, sum(amount_fen) as fen from hand_refund where state <> 'failed' group by order_id) by_hand
        on by_hand.order_id = o.id
     where o.returned_fen <> coalesce(case when not ${refundHasFailed} then r.amount_fen end, 0) + coalesce(by_hand.fen, 0)`,
  'refunding-without-refund': `
    select o.id, 'payment/' || o.id as "processId"
      from payment_order o
     where o.state in ('refunding', 'refunded')
       and not exists (select from payment_refund r
                        where r.order_id = o.id and (r.refunded_at is not null) = (o.state = 'refunded'))`,
  'fee-due-back-and-not-asked': `
    with ${projectEnds}, ${refundRules}
    select a.id, 'application/' || a.id as "processId"
      from application a
      join exam_project p on p.id = a.project_id
      join ends on ends.project_id = a.project_id
      join payment_order o on o.application_id = a.id and o.counts and o.state = 'paid'
      join rule on rule.project_id = a.project_id and rule.version = coalesce(o.project_version, a.project_version)
     where greatest(a.changed_at, o.changed_at) <= ${longAgo} and ${isFeeDueBack(longAgo)} and not ${isMovedLately}`,
} satisfies Contradictions;
