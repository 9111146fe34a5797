import type { Knex } from 'knex';
import type { ReviewFilter, ReviewState } from '../../contracts/review';
import { documentTypes } from '../../contracts/identity-states';
import type { BlindIndex } from '../../runtime/blind-index';
import { documentIndexValue } from '../../runtime/blind-index';
import { normaliseDocumentNumber } from '../../domain/document';
import { endOfShanghaiDay, startOfShanghaiDay } from '../../domain/shanghai-day';
import { literally } from '../like';
import type { ActiveRole } from '../session/current-session';

/** A list's SQL and what is bound to it. */
export interface WorkQuery {
  readonly sql: string;
  readonly bindings: Record<string, Knex.Value>;
}

/**
 * The files of one institution and business: `application_id, step_state, since, is_below, review_state, state, name`.
 * Of several steps of one institution the last that was reached counts. Beside them what waits one level below and is shown
 * above: overdue, too old, or with nobody to review it (R-N1, R-N7, R-N9). Drafts have no steps (R-N3).
 */
const work = `
  select s.application_id, s.state as step_state, s.since, false as is_below
    from application_step s
   where s.institution_id = :institution and s.business_code = :business and s.state <> 'ahead'
     and not exists (select from application_step later
                      where later.application_id = s.application_id and later.institution_id = s.institution_id
                        and later.step > s.step and later.state <> 'ahead')
  union all
  select s.application_id, s.state, s.since, true
    from application_step s join institution i on i.id = s.institution_id
   where s.business_code = :business and s.state = 'waiting' and s.shown_above_since is not null
     and i.parent_id = :institution`;

/** As the row of a file says it: `isHeld`, and `reviewStateOf` of one record. */
const reviewState = `
  case when w.step_state <> 'waiting' then w.step_state
       when a.state = 'awaiting-payment' then 'unpaid'
       when a.unit_institution_id is not null
            and not exists (select from membership m where m.person_id = a.person_id and m.ended_at is null
                               and m.institution_id = a.unit_institution_id) then 'held'
       when w.is_below or a.is_overdue then 'overdue'
       when a.is_deferred then 'deferred'
       else 'waiting' end`;

/** The review states in which the step's own institution can decide. */
export const isDecidable = `review_state in ('waiting', 'deferred', 'overdue')`;

/** The files that match, all but the filter of the review state, which the totals don't follow. */
export function workQuery(role: ActiveRole, filter: ReviewFilter, blindIndex: BlindIndex): WorkQuery {
  const { conditions, bindings } = conditionsOf(filter, blindIndex);
  return {
    sql: `select w.*, ${reviewState} as review_state, a.state, a.person_id, person.name
            from (${work}) w
            join application a on a.id = w.application_id
            join person on person.id = a.person_id
           where ${['true', ...conditions].join(' and ')}`,
    bindings: { institution: role.institutionId, business: role.businessCode ?? '', ...bindings },
  };
}

const submissionConditions = {
  submitted: `a.round = 1 and a.state not in ('changes-requested', 'withdrawn', 'removed-from-unit')`,
  resubmitted: `a.round > 1 and a.state not in ('changes-requested', 'withdrawn', 'removed-from-unit')`,
  'changes-requested': `a.state = 'changes-requested'`,
  withdrawn: `a.state in ('withdrawn', 'removed-from-unit')`,
} as const;

const paymentConditions = {
  'not-due': `a.payment_state = 'none'`,
  unpaid: `a.payment_state = 'due'`,
  paid: `a.payment_state = 'paid'`,
  refunded: `a.payment_state in ('refunding', 'refunded')`,
} as const;

function conditionsOf(filter: ReviewFilter, blindIndex: BlindIndex) {
  const conditions: string[] = [];
  const bindings: Record<string, Knex.Value> = {};
  const add = (condition: string, name?: string, value?: Knex.Value) => {
    conditions.push(condition);
    if (name !== undefined && value !== undefined) bindings[name] = value;
  };
  if (filter.projectId) add('a.project_id = :projectId', 'projectId', filter.projectId);
  if (filter.name) add('person.name like :name', 'name', `%${literally(filter.name.trim())}%`);
  if (filter.documentType) add('person.document_type = :documentType', 'documentType', filter.documentType);
  if (filter.documentNumber) {
    const number = normaliseDocumentNumber(filter.documentNumber);
    const indexes = documentTypes.map((type) => blindIndex('document', documentIndexValue(type, number)));
    add('person.document_number_index = any (:documents)', 'documents', indexes);
  }
  if (filter.level) add('a.level_code = :level', 'level', filter.level);
  if (filter.category) add('a.category_code = :category', 'category', filter.category);
  if (filter.submissionState) add(submissionConditions[filter.submissionState]);
  if (filter.paymentState) add(paymentConditions[filter.paymentState]);
  if (filter.submittedFrom) add('a.submitted_at >= :from', 'from', startOfShanghaiDay(filter.submittedFrom));
  if (filter.submittedUntil)
    add('a.submitted_at <= :until', 'until', endOfShanghaiDay(filter.submittedUntil));
  return { conditions, bindings };
}

/** How many files are in each review state; those without any are zero. */
export async function countStates(
  database: Knex,
  { sql, bindings }: WorkQuery,
): Promise<Record<ReviewState, number>> {
  const { rows } = await database.raw<{ rows: { review_state: ReviewState; count: string }[] }>(
    `select review_state, count(*) as count from (${sql}) found group by review_state`,
    bindings,
  );
  const counts: Record<ReviewState, number> = {
    waiting: 0,
    deferred: 0,
    overdue: 0,
    unpaid: 0,
    held: 0,
    passed: 0,
    'changes-requested': 0,
    rejected: 0,
    ended: 0,
  };
  for (const { review_state: state, count } of rows) counts[state] = Number(count);
  return counts;
}
