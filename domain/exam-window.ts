import type { ReviewLevel, Stage, StepKind } from '../contracts/exam-application-states';
import { endOfWorkingDayAfter } from './working-days';

/** When a stage is open: from an instant, and before another. */
export interface Window {
  opensAt: Date;
  closesAt: Date;
}
export type Windows = Partial<Record<Stage, Window>>;

/** Whether a stage is open at an instant. A stage without a window never is. */
export function isOpen(windows: Windows, stage: Stage, now: Date): boolean {
  const window = windows[stage];
  return window !== undefined && window.opensAt <= now && now < window.closesAt;
}

/** Which window bounds a step: the unit's, the confirmation's, or that of the levels above. */
export function stageOfStep(step: { kind: StepKind; level: ReviewLevel }): Stage {
  if (step.kind === 'on-site-confirmation') return 'on-site-confirmation';
  return step.level === 'unit' ? 'unit-review' : 'qualification-review';
}

/** The end of the last window: until then an overdue file can be decided, afterwards it is 未完成审核 (R-N9). */
export function projectClosesAt(windows: Windows): Date | undefined {
  const ends = Object.values(windows).map(({ closesAt }) => closesAt.getTime());
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}

/** Working days that a candidate has for changes, whenever they are asked (R-N9). */
export const leastDaysForChanges = 2;

/**
 * Until when asked changes may be answered: the end of the asking step's window, at least two whole working days after
 * the asking (R-N9). Without a window the two days.
 */
export function changesDueAt(askedAt: Date, stepWindowClosesAt: Date | undefined): Date {
  const least = endOfWorkingDayAfter(askedAt, leastDaysForChanges);
  return stepWindowClosesAt && stepWindowClosesAt > least ? stepWindowClosesAt : least;
}

/** The step's window is over and nothing was decided: shown one level up (R-N9). */
export function isOverdue(
  windows: Windows,
  step: { kind: StepKind; level: ReviewLevel },
  now: Date,
): boolean {
  const window = windows[stageOfStep(step)];
  return window !== undefined && window.closesAt <= now;
}
