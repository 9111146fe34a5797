import type { Condition, FormRule } from '../../contracts/exam-project-form';
import type { FieldFault } from './field-fault';
import { findAll, inOneRow } from './json-pointer';

/** What rules and conditions are evaluated on. */
export interface RuleDocument {
  choice: unknown;
  form: unknown;
}

/** Whether a condition of the project holds for a document. */
export type Holds = (condition: Condition, document: object) => boolean;

/** The faults by one rule between fields. What is not filled in breaks no rule: the schema asks for it. */
export function ruleFaults(rule: FormRule, document: RuleDocument, holds: Holds): FieldFault[] {
  switch (rule.kind) {
    case 'date-order':
      return findAll(document, rule.later).flatMap((later) =>
        findAll(document, rule.earlier)
          .filter(
            (earlier) =>
              inOneRow(earlier, later) &&
              isText(earlier.value) &&
              isText(later.value) &&
              later.value < earlier.value,
          )
          .map(() => ({ path: later.path, message: rule.message })),
      );
    case 'years-since':
      if (rule.when && !holds(rule.when, document)) return [];
      return findAll(document, rule.from)
        .filter(({ value }) => isText(value) && yearsLater(value, rule.years) > rule.by)
        .map(({ path }) => ({ path, message: rule.message }));
    case 'all-equal':
      return findAll(document, rule.to).flatMap((to) =>
        findAll(document, rule.values)
          .filter(({ value }) => value !== to.value)
          .map(({ path }) => ({ path, message: rule.message })),
      );
    case 'all-different': {
      const found = rule.values
        .flatMap((values) => findAll(document, values))
        .filter(({ value }) => value !== '');
      const seen = new Set<unknown>();
      return found
        .filter(({ value }) => seen.size === seen.add(value).size)
        .map(({ path }) => ({ path, message: rule.message }));
    }
    case 'refuse-when':
      return holds(rule.when, document) ? [{ path: rule.path, message: rule.message }] : [];
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** A day or month some years later, as text that compares with days; 29 February becomes text before 1 March. */
const yearsLater = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
