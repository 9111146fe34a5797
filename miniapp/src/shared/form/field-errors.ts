import type { FieldProblem } from '@contracts/problems';

/** What is wrong with each field, by its JSON pointer (`/phone`). */
export type FieldErrors = Readonly<Record<string, string>>;

/** The first sentence for each field. */
export function fieldErrorsOf(fields: readonly FieldProblem[]): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of fields) errors[path] ??= message;
  return errors;
}

/** The id of a field's control on the page: `/education/0/school` → `field-education-0-school`. */
export function controlId(path: string): string {
  return `field${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
