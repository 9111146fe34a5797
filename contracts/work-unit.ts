import type { ExamProjectDefinition } from './exam-project';

/**
 * The work unit of an application in words, by its project's rule (R-L1): without one it is flexible employment where that
 * is possible (R-C5), and nothing where the project asks for no unit. Both front ends may import this file at run time.
 */
export function workUnitWords(
  unitName: string | null,
  { workUnit }: Pick<ExamProjectDefinition, 'workUnit'>,
): string | null {
  return unitName ?? (workUnit === 'or-flexible' ? '灵活就业' : null);
}
