import type { ApplicationState, ReviewLevel, StepKind } from '../contracts/exam-application-states';
import type { ApplicationSituation } from './exam-application';
import { isOpen, projectClosesAt, stageOfStep, type Windows } from './exam-window';

/** What the rows say of an application at an instant, as far as the table of actions asks. */
export interface ApplicationFacts {
  readonly state: ApplicationState;
  readonly round: number;
  readonly isDecided: boolean;
  /** The person is no longer bound to the unit applied with, whatever the state (R-C4). */
  readonly unitChanged: boolean;
  /** Removed from the unit, also where its rejection has survived that (R-N6). */
  readonly isRemoved?: boolean;
  readonly projectIsOpen: boolean;
  /** The step that it stands at. */
  readonly step: { readonly kind: StepKind; readonly level: ReviewLevel } | null;
  readonly changesDueAt: Date | null;
  /** When its last round was sent; nothing for a draft. */
  readonly sentAt: Date | null;
  readonly windows: Windows;
  readonly now: Date;
}

/** Everything that decides which actions are possible now, for `availableActions`. */
export function situationOf(facts: ApplicationFacts): ApplicationSituation {
  const { state, windows, now } = facts;
  const changesEnd = changesEndOf(facts);
  return {
    state,
    stepKind: facts.step?.kind,
    round: facts.round,
    decided: facts.isDecided,
    unitChanged: facts.unitChanged,
    removedFromUnit: facts.isRemoved ?? state === 'removed-from-unit',
    applicationOpen: facts.projectIsOpen && isOpen(windows, 'application', now),
    changesOpen: changesEnd !== null && now < changesEnd,
    paymentOpen: isOpen(windows, 'payment', now),
    projectClosed: isClosedFor(facts, changesEnd),
  };
}

/**
 * Whether the project is over for this file. Changes that were asked may be made for two whole working days, also past the
 * project's end (R-N9): it stays open until then for who makes them, and for the levels that still have to look at what
 * came after the end, or to reopen what was rejected then. A promise that we made never costs a candidate the application and
 * the fee. What has ended otherwise is over with the project: it can't be sent again, so its fee goes back.
 */
function isClosedFor(
  { state, round, sentAt, windows, now }: ApplicationFacts,
  changesEnd: Date | null,
): boolean {
  const closesAt = projectClosesAt(windows);
  if (!closesAt || now < closesAt) return false;
  if (state === 'changes-requested') return !changesEnd || changesEnd <= now;
  if (state !== 'in-review' && state !== 'rejected') return true;
  // A first round is never sent after the end; if it seems so, the window was moved back.
  return round < 2 || !sentAt || sentAt < closesAt;
}

/** Until when the asked changes may be made: as it was said, or later where the step's window was extended (R-N9, R-L2). */
export function changesEndOf({
  changesDueAt,
  step,
  windows,
}: Pick<ApplicationFacts, 'changesDueAt' | 'step' | 'windows'>): Date | null {
  if (!changesDueAt) return null;
  const windowEnd = step && windows[stageOfStep(step)]?.closesAt;
  return windowEnd && windowEnd > changesDueAt ? windowEnd : changesDueAt;
}

/** From its submission to its end. */
export const heldStates: readonly ApplicationState[] = ['awaiting-payment', 'in-review', 'changes-requested'];

/** Whether who applied with this unit is bound to it no more; flexible employment has no unit to change. */
export function hasChangedUnit(unitId: string | null, memberOf: string | null): boolean {
  return unitId !== null && memberOf !== unitId;
}

/** A changed unit holds an application from its submission to its end (R-C4). */
export function isHeld({ state, unitChanged }: Pick<ApplicationFacts, 'state' | 'unitChanged'>): boolean {
  return heldStates.includes(state) && unitChanged;
}
