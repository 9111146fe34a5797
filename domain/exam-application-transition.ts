import type { ApplicationAction, ApplicationState } from '../contracts/exam-application-states';

/** Where an application stands on its way: what the workflow remembers and the row holds. */
export interface ApplicationPosition {
  state: ApplicationState;
  /** Index of the step in the route; kept while changes are asked, so that it returns to who asked (R-N2). */
  step: number;
  /** How often it was sent: 0 for a draft, grown by each submission and resubmission; printed on the form (R-M6). */
  round: number;
  /** A reviewer has decided something since the candidate last submitted it (R-M3). */
  decided: boolean;
  /** 暂不审核: stays where it is and keeps ageing (R-N2). */
  deferred: boolean;
  /** The fee is paid (or there is none). */
  paid: boolean;
  /** The review window of the step is over and nothing was decided (R-N9). */
  overdue: boolean;
  removedFromUnit: boolean;
}

/** What the project says about the way; fixed with the version at submission. */
export interface ApplicationWay {
  steps: number;
  due: 'none' | 'on-submission' | 'on-approval';
}

/** What happens by time and by the payment, beside the people's actions. */
export type ApplicationOccurrence =
  | 'paid'
  | 'payment-window-over'
  | 'changes-not-made'
  | 'review-window-over'
  | 'review-window-extended'
  | 'project-closed';

export const draftPosition: ApplicationPosition = {
  state: 'draft',
  step: 0,
  round: 0,
  decided: false,
  deferred: false,
  paid: false,
  overdue: false,
  removedFromUnit: false,
};

/**
 * The position after an action or occurrence. It does not ask whether it is allowed: `availableActions` does.
 * A pure fold of these over a process's events gives its position.
 */
export function advance(
  position: ApplicationPosition,
  what: ApplicationAction | ApplicationOccurrence,
  way: ApplicationWay,
): ApplicationPosition {
  switch (what) {
    case 'submit':
      return {
        ...draftPosition,
        state: beforeReview(position, way),
        round: position.round + 1,
        paid: position.paid,
      };
    case 'resubmit':
      return {
        ...position,
        state: 'in-review',
        round: position.round + 1,
        deferred: false,
        overdue: false,
      };
    case 'approve':
    case 'confirm-on-site':
      return afterStep({ ...position, decided: true, deferred: false, overdue: false }, way);
    case 'defer':
      return { ...position, decided: true, deferred: true };
    case 'request-changes':
      return { ...position, state: 'changes-requested', decided: true, deferred: false };
    case 'reject':
      return { ...position, state: 'rejected', decided: true, deferred: false, overdue: false };
    case 'reopen':
      // A rejected one's fee may have gone back by the project's rule: it is due again before anyone reviews.
      return {
        ...position,
        state: position.removedFromUnit ? 'removed-from-unit' : beforeReview(position, way),
      };
    case 'modify':
    case 'withdraw':
      return { ...position, state: 'withdrawn', deferred: false, overdue: false };
    case 'remove-from-unit':
      return {
        ...position,
        state: position.state === 'rejected' ? 'rejected' : 'removed-from-unit',
        deferred: false,
        overdue: false,
        removedFromUnit: true,
      };
    case 'pay':
      // Opens an order; the application moves when WeChat says that it is paid (R-P2).
      return position;
    case 'paid':
      return position.state === 'awaiting-payment'
        ? { ...position, paid: true, state: way.due === 'on-approval' ? 'approved' : 'in-review' }
        : { ...position, paid: true };
    case 'payment-window-over':
    case 'changes-not-made':
      return { ...position, state: 'given-up', deferred: false, overdue: false };
    case 'review-window-over':
      return { ...position, overdue: true };
    case 'review-window-extended':
      return { ...position, overdue: false };
    case 'project-closed':
      return { ...position, state: 'unfinished', deferred: false, overdue: false };
  }
}

/** Into the payment that is due first, or into review. */
function beforeReview({ paid }: ApplicationPosition, { due }: ApplicationWay): ApplicationState {
  return due === 'on-submission' && !paid ? 'awaiting-payment' : 'in-review';
}

/** On to the next step; after the last one to the payment that is still due, or to the final pass. */
function afterStep(position: ApplicationPosition, way: ApplicationWay): ApplicationPosition {
  if (position.step + 1 < way.steps) return { ...position, state: 'in-review', step: position.step + 1 };
  return {
    ...position,
    state: way.due === 'on-approval' && !position.paid ? 'awaiting-payment' : 'approved',
  };
}
