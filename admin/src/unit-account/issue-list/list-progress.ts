import type { IssueListOutcome } from '@contracts/unit-account-states';
import type { IssueListRow } from '@contracts/unit-account';
import type { Issued } from './use-issuing';

export interface ListProgress {
  counts: Record<IssueListOutcome, number>;
  issued: number;
  refused: number;
  /** Rows that are to get an account and have no answer yet. */
  left: number;
  /** Of those that were issued here. */
  accountIds: string[];
}

/** How far a list has got. */
export function progressOf(
  rows: readonly IssueListRow[],
  results: ReadonlyMap<number, Issued>,
): ListProgress {
  const count = (outcome: IssueListOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const accountIds = [...results.values()].flatMap((result) =>
    'accountId' in result ? [result.accountId] : [],
  );
  const ready = count('ready');
  return {
    counts: { ready, 'not-needed': count('not-needed'), faulty: count('faulty') },
    issued: accountIds.length,
    refused: results.size - accountIds.length,
    left: ready - results.size,
    accountIds,
  };
}
