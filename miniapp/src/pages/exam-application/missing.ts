import type { FieldProblem } from '@contracts/problems';
import { faultsOfStep, type WizardStep } from './wizard-steps';

/** The faults under the titles of their steps, in the order of the way; one line a field. */
export function missingByStep(
  steps: readonly WizardStep[],
  faults: readonly FieldProblem[],
): { title: string; missing: FieldProblem[] }[] {
  return steps
    .map(({ key, title }) => ({ title, missing: onePerField(faultsOfStep(faults, key)) }))
    .filter(({ missing }) => missing.length > 0);
}

function onePerField(faults: readonly FieldProblem[]): FieldProblem[] {
  return faults.filter(({ path }, index) => faults.findIndex((fault) => fault.path === path) === index);
}
