import type { Knex } from 'knex';
import type { ReviewFilter } from '../../contracts/review';
import { documentTypes } from '../../contracts/identity-states';
import { documentIndexValue, type BlindIndex } from '../../runtime/blind-index';
import { normaliseDocumentNumber } from '../../domain/document';
import { endOfShanghaiDay, startOfShanghaiDay } from '../../domain/shanghai-day';
import { literally } from '../like';

/** R-N3's filters as SQL, all but that of the review state, which the totals don't follow. */
export interface WorkFilter {
  /** Of an application. */
  readonly application: readonly string[];
  /** Of who applies. */
  readonly person: readonly string[];
  readonly bindings: Record<string, Knex.Value>;
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

export function workFilter(filter: ReviewFilter, blindIndex: BlindIndex): WorkFilter {
  const application: string[] = [];
  const person: string[] = [];
  const bindings: Record<string, Knex.Value> = {};
  const add = (to: string[], condition: string, name: string, value: Knex.Value) => {
    to.push(condition);
    bindings[name] = value;
  };
  const { projectId, name, documentType, level, category, submittedFrom, submittedUntil } = filter;
  if (projectId) add(application, 'a.project_id = :projectId', 'projectId', projectId);
  if (name) add(person, 'person.name like :name', 'name', `%${literally(name.trim())}%`);
  if (documentType) add(person, 'person.document_type = :documentType', 'documentType', documentType);
  if (filter.documentNumber) {
    const number = normaliseDocumentNumber(filter.documentNumber);
    const indexes = documentTypes.map((type) => blindIndex('document', documentIndexValue(type, number)));
    add(person, 'person.document_number_index = any (:documents)', 'documents', indexes);
  }
  if (level) add(application, 'a.level_code = :level', 'level', level);
  if (category) add(application, 'a.category_code = :category', 'category', category);
  if (filter.submissionState) application.push(submissionConditions[filter.submissionState]);
  if (filter.paymentState) application.push(paymentConditions[filter.paymentState]);
  if (submittedFrom) add(application, 'a.submitted_at >= :from', 'from', startOfShanghaiDay(submittedFrom));
  if (submittedUntil) add(application, 'a.submitted_at <= :until', 'until', endOfShanghaiDay(submittedUntil));
  return { application, person, bindings };
}
