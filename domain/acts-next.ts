import type { ApplicationState } from '../contracts/exam-application-states';

/** Who must act now: the person, the institution whose step it is, or nobody (R-U2). */
export type ActsNext = 'candidate' | 'institution' | undefined;

/** Who must act on an application in this state; a unit change puts it into the candidate's hands (R-C4). */
export function applicationActsNext(state: ApplicationState, unitChanged: boolean): ActsNext {
  switch (state) {
    case 'awaiting-payment':
    case 'changes-requested':
    case 'removed-from-unit':
      return 'candidate';
    case 'in-review':
      return unitChanged ? 'candidate' : 'institution';
    case 'draft':
    case 'approved':
    case 'rejected':
    case 'withdrawn':
    case 'given-up':
    case 'unfinished':
      return undefined;
  }
}

/** Whether the change from one position to the next restarts "since": a deferral does not, it keeps ageing (R-N2). */
export function startsWaitingAnew(
  before: { state: ApplicationState; step: number },
  after: { state: ApplicationState; step: number },
): boolean {
  return before.state !== after.state || before.step !== after.step;
}
