/** One day at one merchant (R-P4). */
export interface BillOfDay {
  readonly merchantId: string;
  /** `2026-11-21`, in China. */
  readonly day: string;
}

/** The workflow that compares one day at one merchant. */
export const reconciliationId = ({ merchantId, day }: BillOfDay): string =>
  `reconciliation/${merchantId}/${day}`;

/** As `workflows/index` names it, and what supervisors see it called. */
export const reconciliationWorkflow = { workflow: 'reconciliation', summary: '微信支付对账' } as const;

/** How long to wait before WeChat is asked for a bill again: 10 min, then twice as long up to 6 h. */
export const billPauseMs = (tried: number): number => Math.min(600_000 * 2 ** tried, 6 * 3_600_000);

/** So often, over most of a day, WeChat may say that there is no bill where we have recorded money; then it is believed. */
export const triesForNone = 8;

/** WeChat keeps a bill for three months: nobody asks for it any longer. */
export const mostTries = 360;

/** So many days back a bill may be asked for: WeChat keeps it for three months, and says afterwards that there was none. */
export const daysBillsAreKept = 85;

/** So many of the last days are compared at every merchant, although we have recorded nothing of it. */
export const latestBillDays = 7;
