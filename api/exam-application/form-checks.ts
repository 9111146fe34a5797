import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { compileFormCheck, type FormCheck } from '../../domain/form/form-check';

const compiled = new Map<string, FormCheck>();
const mostCompiled = 200;

/** The check of one version, compiled once: versions never change. `definition` is used the first time alone. */
export function formCheckOf(
  projectId: string,
  version: number,
  definition: ExamProjectDefinition,
): FormCheck {
  const key = `${projectId}@${version}`;
  const known = compiled.get(key);
  if (known) return known;
  const check = compileFormCheck(definition);
  const oldest = compiled.keys().next();
  if (compiled.size >= mostCompiled && !oldest.done) compiled.delete(oldest.value);
  compiled.set(key, check);
  return check;
}
