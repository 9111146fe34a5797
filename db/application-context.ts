import type { Knex } from 'knex';
import type { ApplicationState, Stage } from '../contracts/exam-application-states';
import type { FeeRule } from '../contracts/exam-project';
import type { RouteStep } from '../contracts/exam-application';
import { hasChangedUnit, type ApplicationFacts } from '../domain/application-situation';
import type { Windows } from '../domain/exam-window';

/** An application as its rules need it. */
export interface ApplicationRow {
  readonly id: string;
  readonly number: string;
  readonly person_id: string;
  readonly project_id: string;
  readonly project_version: number | null;
  readonly project_name: string;
  readonly project_state: 'draft' | 'open' | 'closed';
  readonly project_year: number;
  readonly business_code: string;
  readonly state: ApplicationState;
  readonly round: number;
  readonly unit_institution_id: string | null;
  readonly current_step: number | null;
  readonly is_overdue: boolean;
  readonly is_deferred: boolean;
  readonly fee_fen: number;
  readonly payment_state: 'none' | 'due' | 'paid' | 'refunding' | 'refunded';
  readonly changes_due_at: Date | null;
  /** When the last round was sent; empty before the first. */
  readonly sent_at: Date | null;
  readonly identity_state: string;
  /** Where the person is bound now. */
  readonly member_of: string | null;
  /** Of the version paid under (R-L2), else applied with; empty before the first submission. */
  readonly fee_rule: FeeRule | null;
}

/** The row with what lies beside it and time. */
export interface ApplicationContext {
  readonly row: ApplicationRow;
  readonly windows: Windows;
  readonly now: Date;
}

const query = `
  select a.id, a.number, a.person_id, a.project_id, a.project_version, a.business_code, a.state, a.round,
         a.unit_institution_id, a.current_step, a.is_overdue, a.is_deferred, a.fee_fen, a.payment_state, a.changes_due_at,
         p.name as project_name, p.state as project_state, p.year as project_year, person.identity_state,
         membership.institution_id as member_of, version.definition -> 'fee' as fee_rule, clock_timestamp() as now,
         (select r.submitted_at from application_round r where r.application_id = a.id and r.round = a.round) as sent_at,
         (select json_object_agg(w.stage, json_build_array(w.opens_at, w.closes_at))
            from exam_project_window w where w.project_id = a.project_id) as windows
    from application a
    join exam_project p on p.id = a.project_id
    join person on person.id = a.person_id
    left join membership on membership.person_id = a.person_id and membership.ended_at is null and membership.counts
    left join payment_order paid on paid.application_id = a.id and paid.counts and paid.state = 'paid'
    left join exam_project_version version
      on version.project_id = a.project_id and version.version = coalesce(paid.project_version, a.project_version)
   where a.id = ?`;

type StoredRow = ApplicationRow & {
  now: Date;
  windows: Partial<Record<Stage, [string, string]>> | null;
};

/** Reads it; in a transition holds it until the commit. It is there: processes are made for rows. */
export async function getApplication(
  db: Knex,
  id: string,
  hold: 'hold' | 'read' = 'read',
): Promise<ApplicationContext> {
  const { rows } = await db.raw<{ rows: StoredRow[] }>(hold === 'hold' ? `${query} for update of a` : query, [
    id,
  ]);
  const [stored] = rows;
  if (!stored) throw new Error('unreachable: an application process without its row');
  const { now, windows, ...row } = stored;
  return { row, now, windows: toWindows(windows ?? {}) };
}

function toWindows(stored: Partial<Record<Stage, [string, string]>>): Windows {
  return Object.fromEntries(
    Object.entries(stored).map(([stage, [opensAt, closesAt]]) => [
      stage,
      { opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
    ]),
  );
}

/** The step that it stands at. */
export async function findStep(
  db: Knex,
  { id, current_step: step }: Pick<ApplicationRow, 'id' | 'current_step'>,
): Promise<RouteStep | undefined> {
  return await db('application_step')
    .where({ application_id: id, step })
    .first<RouteStep | undefined>('kind', 'level', 'institution_id as institutionId');
}

/** For `situationOf`. */
export function factsOf(
  { row, windows, now }: ApplicationContext,
  at: { step: RouteStep | undefined; isDecided: boolean },
): ApplicationFacts {
  return {
    state: row.state,
    round: row.round,
    isDecided: at.isDecided,
    unitChanged: hasChangedUnit(row.unit_institution_id, row.member_of),
    projectIsOpen: row.project_state === 'open',
    step: at.step ?? null,
    changesDueAt: row.changes_due_at,
    sentAt: row.sent_at,
    windows,
    now,
  };
}
