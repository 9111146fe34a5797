import { feeGoesBack } from '../db/fee-goes-back';

/**
 * Which fees the rule gives back of applications that have ended, as SQL (R-P3, R-M4): who watches over them asks for the refund, who
 * looks for what can't be knows when it should have been.
 */

/** To put before a query: when each project may be applied for no more, and when it is over. */
export const projectEnds = `ends as (
  select project_id, max(closes_at) as project_end,
         max(closes_at) filter (where stage = 'application') as application_end,
         max(closes_at) filter (where stage = 'payment') as payment_end
    from exam_project_window group by project_id)`;

/** To put before a query: after which endings each version gives the fee back. Its definition is long, and read once here. */
export const refundRules = `rule as materialized (
  select project_id, version, definition #> '{fee,refundWhen}' as refund_when from exam_project_version)`;

/** How an application may end before its final pass. */
export const endedStates = `('withdrawn', 'removed-from-unit', 'rejected', 'given-up', 'unfinished')`;

/**
 * Whether the fee of the application `a` goes back, since this instant at the latest as far as windows say it, by its project `p` with
 * its `ends` and the `rule` that it was paid under. A withdrawn one keeps its payment while it can be sent again.
 */
export const isFeeDueBack = (instant: string): string => `(a.payment_state = 'paid'
  and (a.state <> 'withdrawn' or ends.application_end <= ${instant} or p.state = 'closed')
  and (a.state <> 'removed-from-unit' or ends.project_end <= ${instant})
  and ${feeGoesBack('rule.refund_when')})`;
