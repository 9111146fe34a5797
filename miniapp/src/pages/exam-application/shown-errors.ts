import type { ApplicationContent, RequestedChange } from '@contracts/exam-application';
import type { FieldProblem } from '@contracts/problems';
import type { FieldErrors } from '@/shared/form/field-errors';
import type { DraftContent } from './draft-edits';
import { unansweredChanges } from './unanswered-changes';
import { valueAt } from './value-at';

interface ShownErrorsInput {
  faults: readonly FieldProblem[];
  /** 下一步 was pressed here, or a link led here: what is missing may be named. */
  isTried: boolean;
  content: DraftContent;
  /** What the faults were found in. */
  checked: DraftContent;
  requested: readonly RequestedChange[];
  /** What the reviewer saw. */
  submitted: ApplicationContent | null;
}

/** A draft begins with no level chosen, and a field that was cleared is left behind as no text. */
const isEmpty = (value: unknown) => value === undefined || value === '';
const sameText = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What stands beside the fields: the server's faults until the field is changed (what is merely still empty only once
 * one tried to go on), and the reviewer's remark where the field wasn't changed since.
 */
export function shownErrors(input: ShownErrorsInput): FieldErrors {
  const { faults, isTried, content, checked, requested, submitted } = input;
  const errors: Record<string, string> = {};
  for (const { path, remark } of unansweredChanges(requested, content, submitted))
    errors[path] = `审核意见：${remark}`;
  for (const { path, message } of faults) {
    const value = valueAt(content, path);
    const isChecked = sameText(value, valueAt(checked, path));
    if (isChecked && (isTried || !isEmpty(value))) errors[path] = message;
  }
  return errors;
}
