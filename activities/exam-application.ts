import type { Knex } from 'knex';
import { changesEndOf, situationOf } from '../domain/application-situation';
import { availableActions } from '../domain/exam-application';
import { isOverdue } from '../domain/exam-window';
import { isRefundDue as isRefundDueByRule } from '../domain/payment-rule';
import { factsOf, findStep, getApplication, type ApplicationContext } from '../db/application-context';
import { findSnapshot } from '../db/transition-rows';
import { applicationProcessId } from '../domain/exam-application-process';

/** What time and the payment have brought, by the rows. */
export type Due =
  | { readonly what: 'nothing'; readonly nextAtMs?: number }
  | { readonly what: 'paid'; readonly orderId: string }
  | {
      readonly what:
        | 'payment-window-over'
        | 'changes-not-made'
        | 'review-window-over'
        | 'review-window-extended'
        | 'project-closed';
    };

/** Both are local: they read, and change nothing. */
export interface ExamApplicationActivities {
  /**
   * What is due now, or when to look again. Windows are read each time: an extension reaches everyone (R-L2).
   * `sequence`: the number of the last event by then, which histories of before it don't have.
   */
  whatIsDue(applicationId: string): Promise<Due & { readonly sequence?: number }>;
  /** Whether the fee of an ended application goes back by the project's rule (R-P3, R-M4). */
  isRefundDue(applicationId: string): Promise<boolean>;
}

export function examApplicationActivities(db: Knex): ExamApplicationActivities {
  return {
    async whatIsDue(id) {
      const said = await due(db, await getApplication(db, id));
      const stands = await findSnapshot(db, applicationProcessId(id));
      return { ...said, sequence: stands?.sequence };
    },
    async isRefundDue(id) {
      const context = await getApplication(db, id);
      const { row } = context;
      if (row.payment_state !== 'paid' || !row.fee_rule) return false;
      const situation = situationOf(factsOf(context, { step: undefined, isDecided: false }));
      const canSendAgain = availableActions(situation, 'candidate').includes('submit');
      return isRefundDueByRule(row.fee_rule, row.state, canSendAgain);
    },
  };
}

async function due(db: Knex, context: ApplicationContext): Promise<Due> {
  const { row, windows, now } = context;
  switch (row.state) {
    case 'awaiting-payment': {
      if (row.payment_state === 'paid') {
        const order = await db('payment_order')
          .where({ application_id: row.id, state: 'paid', counts: true })
          .first<{ id: string } | undefined>('id');
        if (order) return { what: 'paid', orderId: order.id };
      }
      return afterwards(windows.payment?.closesAt, now, 'payment-window-over');
    }
    case 'changes-requested': {
      const step = (await findStep(db, row)) ?? null;
      const end = changesEndOf({ changesDueAt: row.changes_due_at, step, windows });
      return afterwards(end ?? undefined, now, 'changes-not-made');
    }
    case 'in-review': {
      const step = await findStep(db, row);
      if (situationOf(factsOf(context, { step, isDecided: false })).projectClosed)
        return { what: 'project-closed' };
      const isOver = step !== undefined && isOverdue(windows, step, now);
      if (isOver === row.is_overdue) return { what: 'nothing' };
      return { what: isOver ? 'review-window-over' : 'review-window-extended' };
    }
    case 'draft':
    case 'approved':
    case 'rejected':
    case 'withdrawn':
    case 'removed-from-unit':
    case 'given-up':
    case 'unfinished':
      return { what: 'nothing' };
  }
}

function afterwards(end: Date | undefined, now: Date, what: 'payment-window-over' | 'changes-not-made'): Due {
  if (!end) return { what: 'nothing' };
  return end <= now ? { what } : { what: 'nothing', nextAtMs: end.getTime() };
}
