import type { ApplicationStanding } from '../domain/exam-application-process';

/**
 * When time interrupts an application. Windows are not versioned (R-L2), so a deadline is what the rows said last; they
 * are asked whenever it comes, and whenever something outside has changed.
 */
export class ApplicationClock {
  private asked = false;
  private said?: { readonly of: ApplicationStanding; readonly dueAtMs?: number };

  /** The signals' handler: look at the rows at once. */
  lookAgain(): void {
    this.asked = true;
  }

  get isAsked(): boolean {
    return this.asked;
  }

  /** Ms since the epoch; 0 where the rows must be looked at first. */
  deadline(standing: ApplicationStanding): number | undefined {
    if (this.asked) return 0;
    if (this.said?.of === standing) return this.said.dueAtMs;
    return standing.state === 'awaiting-payment' ? (standing.payableUntilMs ?? 0) : standing.dueAtMs;
  }

  /** The rows have been looked at. */
  set(of: ApplicationStanding, dueAtMs: number | undefined): void {
    this.asked = false;
    this.said = { of, dueAtMs };
  }
}
