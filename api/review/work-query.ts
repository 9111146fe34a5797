import type { Knex } from 'knex';
import type { ReviewFilter, ReviewState } from '../../contracts/review';
import { unitHasChanged } from '../../db/held-application';
import type { BlindIndex } from '../../runtime/blind-index';
import type { ActiveRole } from '../session/current-session';
import { workFilter, type WorkFilter } from './work-filter';

/**
 * The files of one institution and business, in parts that `application_step_list` has in the order of `since` each: its
 * own steps by state; of the level below what waits and is shown above, because it is overdue, too old, or nobody
 * reviews there (R-N1, R-N7, R-N9), and what was rejected, for the level above may reopen it (R-N2). So a page and a count
 * read no further than they show. Drafts have no steps (R-N3).
 */
const ownStates = ['waiting', 'changes-requested', 'passed', 'rejected', 'ended'] as const;
export const workParts = [...ownStates, 'below', 'rejected-below'] as const;
export const ownParts: readonly WorkPart[] = ownStates;
export type WorkPart = (typeof workParts)[number];

/** The review states in which the step's own institution can decide. */
export const decidable: readonly ReviewState[] = ['waiting', 'deferred', 'overdue'];

/** Where files of a review state can be. */
export function partsWith(state: ReviewState): readonly WorkPart[] {
  const single = workParts.find((part) => part === state && part !== 'waiting');
  return single ? [single] : ['waiting', 'below'];
}

/** A reviewer's files under a filter. */
export interface Work {
  readonly filter: WorkFilter;
  /** Which business, as SQL. */
  readonly business: string;
  /** For what `selectWork` returns. */
  readonly bindings: Record<string, Knex.Value>;
}

export function workOf(role: ActiveRole, filter: ReviewFilter, blindIndex: BlindIndex): Work {
  const conditions = workFilter(filter, blindIndex);
  const { institutionId: institution, businessCode } = role;
  return {
    filter: conditions,
    business: ':business',
    bindings: { institution, business: businessCode ?? '', ...conditions.bindings },
  };
}

interface Selection {
  /** Of `w` (a step) and, in the open parts, `a` (its application). The review state is an expression. */
  readonly columns: (reviewState: string) => string;
  /** Further conditions. */
  readonly where?: (reviewState: string) => readonly string[];
  /** Order and limit of this part. */
  readonly tail?: string;
  /** Whether the columns are of `person`. */
  readonly readsPerson?: boolean;
}

/** One part of the files. Applications and persons are read only where the state, the filter or the columns need them. */
export function selectWork(
  part: WorkPart,
  { filter, business }: Pick<Work, 'filter' | 'business'>,
  selection: Selection,
): string {
  const { columns, where = () => [], tail = '' } = selection;
  const readsPerson = selection.readsPerson || filter.person.length > 0;
  const isOpen = part === 'waiting' || part === 'below';
  const readsApplication = isOpen || readsPerson || filter.application.length > 0;
  const reviewState = reviewStateIn(part);
  const conditions = [
    ...stepsOf(part, business),
    ...filter.application,
    ...filter.person,
    ...where(reviewState),
  ];
  return `(select ${columns(reviewState)} from application_step w
    ${part === 'below' || part === 'rejected-below' ? 'join institution i on i.id = w.institution_id' : ''}
    ${readsApplication ? 'join application a on a.id = w.application_id' : ''}
    ${readsPerson ? 'join person on person.id = a.person_id' : ''}
    where ${conditions.join(' and ')} ${tail})`;
}

/** Of several steps of one institution the last that was reached counts; looked up row by row, as `unitHasChanged` is. */
function stepsOf(part: WorkPart, business: string): string[] {
  if (part === 'below')
    return [
      `w.business_code = ${business} and w.state = 'waiting' and w.shown_above_since is not null`,
      'i.parent_id = :institution',
    ];
  if (part === 'rejected-below')
    return [`w.business_code = ${business} and w.state = 'rejected'`, 'i.parent_id = :institution'];
  return [
    `w.institution_id = :institution and w.business_code = ${business} and w.state <> 'ahead' and w.state = '${part}'`,
    `(not w.recurs or not exists (select from application_step later
                                   where later.application_id = w.application_id and later.institution_id = w.institution_id
                                     and later.step > w.step and later.state <> 'ahead' offset 0))`,
  ];
}

/** As the row of a file says it: `isHeld`, and `reviewStateOf` of one record. */
function reviewStateIn(part: WorkPart): string {
  if (part !== 'waiting' && part !== 'below') return `'${part}'`;
  const whenOpen =
    part === 'below'
      ? `else 'overdue'`
      : `when a.is_overdue then 'overdue' when a.is_deferred then 'deferred' else 'waiting'`;
  return `case when a.state = 'awaiting-payment' then 'unpaid'
       when ${unitHasChanged('a')} then 'held'
       ${whenOpen} end`;
}
