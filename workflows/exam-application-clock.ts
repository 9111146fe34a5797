import { patched } from '@temporalio/workflow';
import type { ApplicationStanding } from '../domain/exam-application-process';

const leastWaitMs = 1_000;

/**
 * When time interrupts an application. Windows are not versioned (R-L2), so a deadline is what the rows said last; they
 * are asked whenever it comes, and whenever something outside has changed.
 */
export class ApplicationClock {
  private asked = false;
  private said?: {
    readonly of: ApplicationStanding;
    readonly dueAtMs?: number;
    /** It is until when the fee can be paid, whichever order it is paid with: asked anew at each, the asking would close it. */
    readonly isOfEveryOrder: boolean;
  };

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
    const isUnpaid = standing.state === 'awaiting-payment';
    if (this.said?.of === standing || (isUnpaid && this.said?.isOfEveryOrder)) return this.said.dueAtMs;
    return isUnpaid ? (standing.payableUntilMs ?? 0) : standing.dueAtMs;
  }

  /** The rows have been looked at. Their clock may be behind the engine's: what they say is still to come isn't asked again at once. */
  set(of: ApplicationStanding, nextAtMs: number | undefined): void {
    this.asked = false;
    const dueAtMs = nextAtMs === undefined ? undefined : Math.max(nextAtMs, Date.now() + leastWaitMs);
    const isOfEveryOrder = of.state === 'awaiting-payment' && patched('payable-until-of-every-order');
    this.said = { of, dueAtMs, isOfEveryOrder };
  }
}
