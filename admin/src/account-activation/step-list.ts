import { activationSteps, activationStepWords, type ActivationStep } from '@contracts/unit-account-states';

/** The steps that are gone through on the page, in their order; `done` has none of its own. */
export const shownSteps = activationSteps.filter((step) => step !== 'done');

export const stepWords = activationStepWords;

/** Whether a step may be opened while the activation stands at `reached`: it, or what was done before. */
export function isOpenStep(step: ActivationStep, reached: ActivationStep): boolean {
  return reached !== 'done' && activationSteps.indexOf(step) <= activationSteps.indexOf(reached);
}
