import type { AccountActivation } from '@contracts/unit-account';
import type { ActivationStep } from '@contracts/unit-account-states';

/** What every step of the activation gets. */
export interface StepProps {
  activation: AccountActivation;
  /** The step was done: the page goes on to the next that is open. */
  onDone: (activation: AccountActivation) => void;
  /** Opens a step that was done before, or goes on from one. */
  onGo: (step: ActivationStep) => void;
  /** The server doesn't know this activation any more. */
  onOver: () => void;
}
