import type { ValidateFunction } from 'ajv';
import type { Condition } from '../../contracts/exam-project-form';
import type { Holds } from './form-rules';
import { compileSchema } from './schema-compiler';

/** Judges the conditions of a project, each compiled when it is first asked. */
export function compileConditions(): Holds {
  const conditions = new Map<Condition, ValidateFunction>();
  return (condition, document) => {
    const compiled = conditions.get(condition) ?? compileSchema(condition);
    conditions.set(condition, compiled);
    return compiled(document);
  };
}
