import type { ApplicationState } from '../contracts/exam-application-states';

/** An application near its deadline. */
export interface WarnedRow {
  readonly id: string;
  readonly personId: string;
  readonly project: string;
  readonly feeFen: number;
  readonly state: Extract<ApplicationState, 'awaiting-payment' | 'changes-requested'>;
  /** Since when its candidate must act. */
  readonly since: Date;
  readonly deadline: Date;
  readonly now: Date;
}

/** R-N9, R-P1: told two days and two hours before. */
const warningHours = [48, 2] as const;
const hourMs = 3_600_000;

/**
 * Which warnings are due: those whose time has come since the candidate must act. Asked with less time left than that,
 * they were told the deadline just now; and of two that are both due only the nearer one is.
 */
export function dueWarnings({
  since,
  deadline,
  now,
}: Pick<WarnedRow, 'since' | 'deadline' | 'now'>): number[] {
  const due = warningHours.filter((hours) => {
    const at = deadline.getTime() - hours * hourMs;
    return since.getTime() <= at && at <= now.getTime() && now < deadline;
  });
  return due.slice(-1);
}
