import type { UnitAccountSummary } from '@contracts/unit-account';
import { useAction } from '../api/use-action';
import type { IssuerAction } from './issuer-action';
import type { UnitAccountRow } from './unit-account-source';

/** The three changes of an account as one verb: the answer, or undefined after a refusal, which stands in `problem`. */
export function useAccountChange() {
  const issue = useAction('POST /unit-accounts');
  const reissue = useAction('POST /unit-accounts/:id/reissue');
  const revoke = useAction('POST /unit-accounts/:id/revocation');
  const all = [issue, reissue, revoke];

  const change = (
    { id: institutionId, accountId }: UnitAccountRow,
    action: IssuerAction,
  ): Promise<UnitAccountSummary | undefined> => {
    if (action === 'issue') return issue.send({ body: { institutionId } });
    if (!accountId) throw new Error(`${action} of an account that was never issued`);
    return (action === 'reissue' ? reissue : revoke).send({ params: { id: accountId } });
  };

  return {
    change,
    sending: all.some(({ sending }) => sending),
    problem: all.map(({ problem }) => problem).find((problem) => problem !== undefined),
    clearProblem: () => all.forEach(({ clearProblem }) => clearProblem()),
  };
}
