import { useEffect, useRef, useState } from 'react';
import type { ProblemCode } from '@contracts/problems';
import type { IssueListRow } from '@contracts/unit-account';
import type { ApiProblem } from '../../api/problem';
import { useAction } from '../../api/use-action';

/** What became of a row: its account, or the sentence why it has none. */
export type Issued = { accountId: string } | { refusal: string };

/** These are about the row, such as an account that somebody else issued meanwhile; all others stop the whole. */
const ofTheRow: readonly ProblemCode[] = ['already-exists', 'not-found', 'not-allowed-now'];

/**
 * Issues the accounts of a list one after the other. Stopped by the person, by the network or by leaving the page, what
 * is issued stays; going on, or the same list sent again, does the rest, and none twice.
 */
export function useIssuing() {
  const [issued, setIssued] = useState<ReadonlyMap<number, Issued>>(new Map());
  const [running, setRunning] = useState(false);
  const [halted, setHalted] = useState<ApiProblem>();
  const refusal = useRef<ApiProblem>();
  const { send } = useAction('POST /unit-accounts', { onRefused: (problem) => (refusal.current = problem) });
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  /** The account, the row's refusal, or nothing where the whole stops. */
  const issue = async (institutionId: string): Promise<Issued | undefined> => {
    refusal.current = undefined;
    const account = await send({ body: { institutionId } });
    if (account?.id) return { accountId: account.id };
    const problem = refusal.current as ApiProblem | undefined;
    if (problem && ofTheRow.includes(problem.code)) return { refusal: problem.message };
    setHalted(problem);
    return undefined;
  };

  const run = async (rows: readonly IssueListRow[]) => {
    stopped.current = false;
    setRunning(true);
    setHalted(undefined);
    for (const { line, institution, outcome } of rows) {
      if (outcome !== 'ready' || !institution || issued.has(line)) continue;
      if (stopped.current) break;
      const result = await issue(institution.id);
      if (!result) break;
      setIssued((before) => new Map(before).set(line, result));
    }
    setRunning(false);
  };

  return {
    issued,
    running,
    halted,
    run,
    stop: () => {
      stopped.current = true;
    },
  };
}
