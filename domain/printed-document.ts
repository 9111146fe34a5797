import type { ApplicationState } from '../contracts/exam-application-states';
import type { PrintedDocumentKind } from '../contracts/printed-document-kinds';

/** How an application stands, as far as its papers depend on it. */
export interface PrintedApplication {
  readonly state: ApplicationState;
  /** How often it was sent. */
  readonly round: number;
  readonly paymentState: 'none' | 'due' | 'paid' | 'refunding' | 'refunded';
}

/**
 * Whether a paper of a round counts (R-M6): only the last version, and only while the application is under way or passed;
 * the notice only after the final pass, and payment where due. Asked of the round of now, it says whether to print at all.
 */
export function isDocumentValid(
  kind: PrintedDocumentKind,
  printedRound: number,
  { state, round, paymentState }: PrintedApplication,
): boolean {
  if (round === 0 || printedRound !== round) return false;
  if (kind === 'notice') return state === 'approved' && (paymentState === 'none' || paymentState === 'paid');
  switch (state) {
    case 'awaiting-payment':
    case 'in-review':
    case 'changes-requested':
    case 'approved':
      return true;
    case 'draft':
    case 'rejected':
    case 'withdrawn':
    case 'removed-from-unit':
    case 'given-up':
    case 'unfinished':
      return false;
  }
}
