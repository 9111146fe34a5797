import type { ChosenPass, PassProposal } from '@contracts/batch-pass';
import type { InternshipPeriod } from '@contracts/exam-application';
import { periodFault } from '../review/period-fault';

/** One chosen file before it is confirmed. */
export interface ChosenRow extends PassProposal {
  /** The dates to confirm, as the form states them or as corrected; only where they are asked (R-N5). */
  period: InternshipPeriod | undefined;
}

export const toChosenRow = (proposal: PassProposal): ChosenRow => ({
  ...proposal,
  period: proposal.internship.asked ? (proposal.internship.stated ?? { from: '', until: '' }) : undefined,
});

/** Whether it can be passed, once its dates are right. */
export const isOpen = ({ refusal }: Pick<ChosenRow, 'refusal'>): boolean => refusal === null;

/** What is to be mended in the row before it is sent. */
export const faultOf = ({ period }: Pick<ChosenRow, 'period'>): string | undefined =>
  period && periodFault(period);

/** What is sent: those that nothing speaks against. The others wait in the list. */
export const toSend = (rows: readonly ChosenRow[]): ChosenPass[] =>
  rows
    .filter((row) => isOpen(row) && faultOf(row) === undefined)
    .map(({ id, seenSequence, period }) => ({ id, seenSequence, ...(period && { internship: period }) }));
