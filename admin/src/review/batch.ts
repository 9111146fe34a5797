import type { ChosenPass, PassProposal } from '@contracts/batch-pass';
import { mostPassedAtOnce } from '@contracts/batch-pass';
import type { InternshipPeriod } from '@contracts/exam-application';
import { periodFault } from './period-fault';

/** What came of one of many: passed, or why not; a mendable one can be sent again with other dates. */
export type Outcome = { isPassed: true } | { isPassed: false; reason: string; mendable: boolean };

/** One chosen file on its way through 批量通过 (R-N3). */
export interface BatchRow extends PassProposal {
  /** The dates to confirm, as the form states them or as corrected; only where they are asked (R-N5). */
  period: InternshipPeriod | undefined;
  outcome: Outcome | undefined;
}

export const toRow = (proposal: PassProposal): BatchRow => ({
  ...proposal,
  period: proposal.internship.asked ? (proposal.internship.stated ?? { from: '', until: '' }) : undefined,
  outcome: proposal.refusal ? { isPassed: false, reason: proposal.refusal, mendable: false } : undefined,
});

/** What is to be mended in the row before it is sent. */
export const faultOf = ({ period }: Pick<BatchRow, 'period'>): string | undefined =>
  period && periodFault(period);

/** Whether the row is still to be passed, right as it stands or not. */
export const isOpen = ({ outcome }: BatchRow): boolean =>
  outcome === undefined || (!outcome.isPassed && outcome.mendable);

/** Other dates: what was said against the former ones no longer holds. */
export const withPeriod = (row: BatchRow, period: InternshipPeriod): BatchRow => ({
  ...row,
  period,
  outcome: undefined,
});

/** The rows that are sent next: as many as the API takes at once, of those that nothing speaks against. */
export const nextPortion = (rows: readonly BatchRow[]): ChosenPass[] =>
  rows
    .filter((row) => row.outcome === undefined && faultOf(row) === undefined)
    .slice(0, mostPassedAtOnce)
    .map(({ id, seenSequence, period }) => ({ id, seenSequence, ...(period && { internship: period }) }));

interface Answered {
  passed: readonly string[];
  left: readonly { id: string; reason: string; mendable: boolean }[];
}

export function withOutcomes(rows: readonly BatchRow[], { passed, left }: Answered): BatchRow[] {
  const reasons = new Map(left.map(({ id, reason, mendable }) => [id, { reason, mendable }]));
  return rows.map((row) => {
    if (passed.includes(row.id)) return { ...row, outcome: { isPassed: true } };
    const refused = reasons.get(row.id);
    return refused ? { ...row, outcome: { isPassed: false, ...refused } } : row;
  });
}
