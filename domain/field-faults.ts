import type { FieldProblem } from '../contracts/problems';

/**
 * What is wrong with a form, field by field, in the order of the page.
 * @param faults a sentence for each field that is wrong
 * @param at where the fields stand in the request's body: empty, or `/values`
 */
export const fieldProblemsOf = (
  faults: Readonly<Record<string, string | undefined>>,
  at = '',
): FieldProblem[] =>
  Object.entries(faults).flatMap(([field, message]) =>
    message ? [{ path: `${at}/${field}`, message }] : [],
  );
