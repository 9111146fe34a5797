import type {
  ApplicationAction,
  ApplicationActor,
  ApplicationState,
  StepKind,
  SubmissionState,
} from '../contracts/exam-application-states';

/**
 * Everything about an application that decides what may be done with it: the row says it, and the workflow knows it.
 * Few states; the rest are flags (R-N2, R-N9, R-C4).
 */
export interface ApplicationSituation {
  state: ApplicationState;
  /** The kind of step that it stands at; only in review. */
  stepKind?: StepKind;
  /** How often it was sent; 0 for a draft. */
  round: number;
  /** A reviewer has decided something since the last submission from the candidate's own hand (R-M3). */
  decided: boolean;
  /**
   * The candidate's unit is no longer the one applied with, whatever the state: under way it is held until withdrawn and sent
   * again (R-C4), decided it is no more that unit's to take back.
   */
  unitChanged: boolean;
  /** R-N6's removal has taken place, and survives a rejection. */
  removedFromUnit: boolean;
  /** The 申报 window is open now. */
  applicationOpen: boolean;
  /** The time for making the changes asked is not over (R-N9). */
  changesOpen: boolean;
  /** The payment window is open now. */
  paymentOpen: boolean;
  /** The last window of the project is over, and no promised days keep it open for this file (R-N9). */
  projectClosed: boolean;
}

/**
 * State × actor → actions, before the flags: who may do what. The one table that the workflow's validator, the
 * API's refusal and both front ends' buttons read. docs/processes/exam-application.md draws it.
 */
export const applicationTable = {
  draft: { candidate: ['submit'] },
  'awaiting-payment': { candidate: ['pay', 'modify', 'withdraw'], 'unit-reviewer': ['remove-from-unit'] },
  'in-review': {
    candidate: ['modify', 'withdraw'],
    reviewer: ['approve', 'confirm-on-site', 'defer', 'request-changes', 'reject'],
    'unit-reviewer': ['remove-from-unit'],
  },
  'changes-requested': { candidate: ['resubmit', 'withdraw'], 'unit-reviewer': ['remove-from-unit'] },
  approved: { 'unit-reviewer': ['remove-from-unit'] },
  rejected: { 'reviewer-above': ['reopen'], 'unit-reviewer': ['remove-from-unit'] },
  withdrawn: { candidate: ['submit'] },
  'removed-from-unit': { candidate: ['submit'] },
  'given-up': {},
  unfinished: {},
} as const satisfies Record<
  ApplicationState,
  Partial<Record<ApplicationActor, readonly ApplicationAction[]>>
>;

/**
 * What this actor may do now. Promise: a subset of the table, in its order; empty means nothing.
 */
export function availableActions(
  situation: ApplicationSituation,
  actor: ApplicationActor,
): ApplicationAction[] {
  const byActor: Partial<Record<ApplicationActor, readonly ApplicationAction[]>> =
    applicationTable[situation.state];
  return (byActor[actor] ?? []).filter((action) => holds(action, situation));
}

/** The flags' part of the rule: each action's own condition. */
function holds(action: ApplicationAction, situation: ApplicationSituation): boolean {
  if (situation.projectClosed) return false;
  switch (action) {
    case 'submit':
      // A person removed from a unit may send it again until the project closes (R-N6), others while the window is open.
      return situation.applicationOpen || situation.state === 'removed-from-unit';
    case 'modify':
      return !situation.decided && !situation.unitChanged && situation.applicationOpen;
    case 'pay':
      return situation.paymentOpen && !situation.unitChanged;
    case 'resubmit':
      return situation.changesOpen && !situation.unitChanged;
    case 'approve':
      return !situation.unitChanged && situation.stepKind === 'review';
    case 'confirm-on-site':
      return !situation.unitChanged && situation.stepKind === 'on-site-confirmation';
    case 'defer':
    case 'request-changes':
    case 'reject':
      return !situation.unitChanged;
    case 'remove-from-unit':
      // Who has left by themselves is no longer the unit's to remove (R-C4).
      return !situation.removedFromUnit && !situation.unitChanged;
    case 'reopen':
    case 'withdraw':
      return true;
  }
}

/** R-N3's 提交状态; nothing for a draft, which no reviewer sees, and for what is decided. */
export function submissionStateOf(
  situation: Pick<ApplicationSituation, 'state' | 'round'>,
): SubmissionState | undefined {
  switch (situation.state) {
    case 'draft':
      return undefined;
    case 'changes-requested':
      return 'changes-requested';
    case 'withdrawn':
    case 'removed-from-unit':
      return 'withdrawn';
    case 'awaiting-payment':
    case 'in-review':
    case 'approved':
    case 'rejected':
    case 'given-up':
    case 'unfinished':
      return situation.round > 1 ? 'resubmitted' : 'submitted';
  }
}
