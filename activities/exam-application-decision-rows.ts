import type { Knex } from 'knex';
import type { ReviewDecision } from '../contracts/exam-application-states';
import type { ApplicationRow } from '../db/application-context';
import type { DecisionWords } from '../domain/decision-words';
import type { ExamApplicationProcess } from '../domain/exam-application-process';
import { arrivesAt, isAttended } from './exam-application-arrival';
import type { RecordedEvent } from './transitions';

export type DecisionEvents =
  | 'application.approved'
  | 'application.confirmed-on-site'
  | 'application.deferred'
  | 'application.changes-requested'
  | 'application.rejected';
export type Decided = RecordedEvent<ExamApplicationProcess, DecisionEvents>;

/** The step's row after each decision; a deferred file stays where it is and keeps ageing (R-N2). */
const stepStates = {
  approve: 'passed',
  'confirm-on-site': 'passed',
  defer: 'waiting',
  'request-changes': 'changes-requested',
  reject: 'rejected',
} as const satisfies Record<ReviewDecision, string>;

export interface StoredDecision {
  /** Who decided, by name. */
  readonly institution: string;
  /** Whether somebody reviews at the step that follows. */
  readonly isAttended: boolean;
}

/**
 * The decision with its words and the practice that it confirms, its step, the next one, and the application, in one
 * statement: a decision is what the platform does most.
 */
export async function storeDecision(
  trx: Knex.Transaction,
  row: ApplicationRow,
  event: Decided,
  decision: ReviewDecision,
  { remark, requestedChanges = [], internship }: DecisionWords,
): Promise<StoredDecision> {
  const { sequence, position, detail, message } = event;
  const step = row.current_step ?? 0;
  const { rows } = await trx.raw<{ rows: StoredDecision[] }>(statement, {
    ...{ id: row.id, sequence, round: position.round, step, kind: detail.kind, level: detail.level },
    ...{ institution: position.route[step]?.institutionId ?? null, decision, remark: remark ?? null },
    ...{ changes: JSON.stringify(requestedChanges), decidedBy: message?.actor.personId ?? null },
    ...{ person: row.person_id, year: row.project_year },
    ...{ from: internship?.from ?? null, until: internship?.until ?? null },
    ...{ stepState: stepStates[decision], nextStep: position.step, state: position.state },
    ...{ deferred: position.deferred, overdue: position.overdue },
    changesDueAt: 'dueAt' in detail ? detail.dueAt : null,
    next: arrivesAt(event)?.institutionId ?? null,
  });
  const [stored] = rows;
  if (!stored) throw new Error('unreachable: a decision is about an application that is held');
  return stored;
}

const statement = `
  with decision as (
    insert into application_decision
      (application_id, sequence, round, step, kind, level, institution_id, decision, remark, requested_changes, decided_by)
    values (:id, :sequence, :round, :step, :kind, :level, :institution, :decision, :remark, :changes, :decidedBy)
  ), internship as (
    insert into internship_period (application_id, sequence, person_id, institution_id, exam_year, from_day, until_day)
    select :id, :sequence, :person, :institution, :year, from_day, until_day
      from (values (cast(:from as date), cast(:until as date))) practice (from_day, until_day)
     where from_day is not null
  ), step as (
    update application_step
       set state = case step when :step then :stepState else 'waiting' end,
           since = case step when :step then since else now() end
     where application_id = :id and step in (:step, :nextStep)
  )
  update application
     set state = :state, current_step = :nextStep, is_deferred = :deferred, is_overdue = :overdue,
         changes_due_at = :changesDueAt, changed_at = now(),
         payment_state = case when cast(:state as text) = 'awaiting-payment' then 'due' else payment_state end
   where id = :id
  returning (select name from institution where institution.id = :institution) as institution,
            ${isAttended} as "isAttended"`;
