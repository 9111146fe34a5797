import type { Knex } from 'knex';
import type { FiscalReceipt } from '../../contracts/payment';
import type { RefundTrouble } from '../../contracts/payment-states';
import type { ReviewLevel, StepKind } from '../../contracts/exam-application-states';
import { hasChangedUnit, type ApplicationFacts } from '../../domain/application-situation';
import { handRefundTrouble, refundTrouble } from '../../db/refund-trouble';
import { windowsOf, type ProjectRow } from '../exam-project/project-rows';
import type { CurrentSession } from '../session/current-session';
import { isReviewerOfStep, reviewerBindings } from '../../db/reviewer-of-step';

/** An application with all that its head shows, whoever reads it. */
export interface ApplicationRow extends ApplicationFacts {
  id: string;
  number: string;
  personId: string;
  projectId: string;
  /** The version that it was sent under; empty for a draft. */
  projectVersion: number | null;
  projectName: string;
  projectYear: number;
  businessCode: string;
  levelCode: string | null;
  categoryCode: string | null;
  unitId: string | null;
  unitName: string | null;
  /** Who reviews at the unit's level: the unit, or a village clinic's township unit (R-J1). */
  unitLevelId: string | null;
  isDeferred: boolean;
  isOverdue: boolean;
  feeFen: number;
  paymentState: 'none' | 'due' | 'paid' | 'refunding' | 'refunded';
  refundTrouble: RefundTrouble | null;
  returnedFen: number;
  receipt: FiscalReceipt | null;
  paidAt: Date | null;
  submittedAt: Date | null;
  changedAt: Date;
  privateErasedAt: Date | null;
  contentErasedAt: Date | null;
  /** The number of its last event; 0 before the first. */
  sequence: number;
  since: Date | null;
  currentStep: number | null;
  step: {
    kind: StepKind;
    level: ReviewLevel;
    institutionId: string;
    institutionName: string;
    aboveId: string | null;
  } | null;
}

type StoredRow = Omit<ApplicationRow, 'windows' | 'unitChanged'> & {
  windows: ProjectRow['windows'];
  memberOf: string | null;
};

const columns = `
  a.id, a.number, a.person_id as "personId", a.project_id as "projectId", a.project_version as "projectVersion",
  p.name as "projectName", p.year as "projectYear", p.state = 'open' as "projectIsOpen",
  a.business_code as "businessCode", a.state, a.round, a.level_code as "levelCode",
  a.category_code as "categoryCode", a.unit_institution_id as "unitId", unit.name as "unitName",
  (select first.institution_id from application_step first where first.application_id = a.id and first.level = 'unit'
    order by first.step limit 1) as "unitLevelId",
  m.institution_id as "memberOf", a.is_deferred as "isDeferred", a.is_overdue as "isOverdue", a.fee_fen as "feeFen",
  a.payment_state as "paymentState", a.changes_due_at as "changesDueAt", a.submitted_at as "submittedAt",
  (select r.submitted_at from application_round r where r.application_id = a.id and r.round = a.round) as "sentAt",
  coalesce(
    (select ${handRefundTrouble} from payment_order o join hand_refund h on h.order_id = o.id
      where o.application_id = a.id and h.state = 'under-way' and h.failure is not null limit 1),
    (select ${refundTrouble} from payment_order o join payment_refund r on r.order_id = o.id
      where o.application_id = a.id and a.payment_state = 'refunding' and r.reason not in ('paid-twice', 'paid-too-late')
      order by r.requested_at desc limit 1)) as "refundTrouble",
  (select coalesce(sum(h.amount_fen), 0)::int from payment_order o join hand_refund h on h.order_id = o.id
    where o.application_id = a.id and h.state = 'done') as "returnedFen",
  (select json_build_object('number', f.number, 'link', f.link) from payment_order o
     join fiscal_receipt f on f.order_id = o.id where o.application_id = a.id order by o.paid_at desc limit 1) as receipt,
  a.changed_at as "changedAt", a.private_erased_at as "privateErasedAt",
  a.content_erased_at as "contentErasedAt", coalesce(process.sequence, 0) as sequence,
  coalesce((process.position ->> 'decided')::boolean, false) as "isDecided",
  coalesce((process.position ->> 'removedFromUnit')::boolean, false) as "isRemoved",
  process.acts_next_since as since, a.current_step as "currentStep",
  (select max(o.paid_at) from payment_order o left join payment_refund r on r.order_id = o.id
     where o.application_id = a.id and coalesce(r.reason not in ('paid-twice', 'paid-too-late'), o.counts)) as "paidAt",
  case when s.step is not null then json_build_object('kind', s.kind, 'level', s.level,
    'institutionId', s.institution_id, 'institutionName', at.name, 'aboveId', at.parent_id) end as step,
  coalesce((select json_agg(json_build_object('stage', w.stage, 'opensAt', w.opens_at, 'closesAt', w.closes_at))
     from exam_project_window w where w.project_id = a.project_id), '[]') as windows,
  now() as now`;

interface Condition {
  readonly sql: string;
  readonly bindings: Readonly<Record<string, string | readonly string[]>>;
}

/** Of one person, newest change first; or those with these ids, in no order. */
export async function findApplicationRows(
  database: Knex,
  which: { personId: string } | { ids: readonly string[] },
): Promise<ApplicationRow[]> {
  return await readRows(database, conditionOf(which));
}

async function readRows(database: Knex, { sql, bindings }: Condition): Promise<ApplicationRow[]> {
  const { rows } = await database.raw<{ rows: StoredRow[] }>(
    `select ${columns}
       from application a
       join exam_project p on p.id = a.project_id
       left join institution unit on unit.id = a.unit_institution_id
       left join membership m on m.person_id = a.person_id and m.ended_at is null and m.counts
       left join process on process.id = 'application/' || a.id
       left join application_step s on s.application_id = a.id and s.step = a.current_step
       left join institution at on at.id = s.institution_id
      where ${sql}
      order by a.changed_at desc`,
    bindings,
  );
  return rows.map(({ windows, memberOf, ...row }) => ({
    ...row,
    windows: windowsOf({ windows }),
    unitChanged: hasChangedUnit(row.unitId, memberOf),
  }));
}

/** A single id has a text of its own: PostgreSQL keeps the plan of `=`, and plans seven joins anew for each `any`. */
function conditionOf(which: Parameters<typeof findApplicationRows>[1]): Condition {
  if ('personId' in which) return { sql: 'a.person_id = :personId', bindings: which };
  const [id, ...more] = which.ids;
  return id !== undefined && more.length === 0
    ? { sql: 'a.id = :id', bindings: { id } }
    : { sql: 'a.id = any (:ids)', bindings: { ids: which.ids } };
}

/** It is there: a relation has said so. */
export async function getApplicationRow(database: Knex, id: string): Promise<ApplicationRow> {
  const [row] = await findApplicationRows(database, { ids: [id] });
  if (!row) throw new Error(`No application ${id}`);
  return row;
}

/** Those of these that the active role reviews, as `findReviewableRow` has them one by one; in no order. */
export async function findReviewableRows(
  database: Knex,
  session: CurrentSession,
  ids: readonly string[],
): Promise<ApplicationRow[]> {
  return await readRows(database, {
    sql: `a.id = any (:ids) and exists (
      select from application_step s where s.application_id = a.id and ${isReviewerOfStep})`,
    bindings: { ids, ...reviewerBindings(session) },
  });
}

/** The application, if the active role reviews it, at its own step or above it (`isReviewerOfStep`). */
export async function findReviewableRow(
  database: Knex,
  session: CurrentSession,
  id: string,
): Promise<ApplicationRow | undefined> {
  const [row] = await readRows(database, {
    sql: `a.id = :id and exists (
      select from application_step s where s.application_id = a.id and ${isReviewerOfStep})`,
    bindings: { id, ...reviewerBindings(session) },
  });
  return row;
}
