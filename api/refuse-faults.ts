import type { FieldProblem } from '../contracts/problems';
import { ProblemError } from './problems';

/** Refuses a form with what is wrong of it, field by field. */
export function refuseFaults(fields: readonly FieldProblem[]): void {
  const [first] = fields;
  if (first)
    throw new ProblemError(
      'invalid-request',
      fields.length === 1 ? first.message : '填写的内容有误，请按提示修改。',
      { fields: [...fields] },
    );
}
