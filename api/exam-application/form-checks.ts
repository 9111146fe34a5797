import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { compileFormCheck, type FormCheck } from '../../domain/form/form-check';

const compiled = new WeakMap<ExamProjectDefinition, FormCheck>();

/** The check of a definition, compiled once for as long as that is kept (`api/exam-project/definitions.ts`). */
export function formCheckOf(definition: ExamProjectDefinition): FormCheck {
  const known = compiled.get(definition);
  if (known) return known;
  const check = compileFormCheck(definition);
  compiled.set(definition, check);
  return check;
}
