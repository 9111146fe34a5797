import type { UnitAccountSummary } from '@contracts/unit-account';
import { useAction } from '../api/use-action';
import type { IssuerAction } from './issuer-action';
import type { UnitAccountRow } from './unit-account-source';
import { useCodeChange } from './use-code-change';

/** The three changes of an HR account as one verb: the answer, or undefined after a refusal, which stands in `problem`. */
export function useAccountChange() {
  const issue = useAction('POST /unit-accounts');
  const code = useCodeChange();

  const change = (
    { id: institutionId, accountId }: UnitAccountRow,
    action: IssuerAction,
  ): Promise<UnitAccountSummary | undefined> => {
    if (action === 'issue') return issue.send({ body: { institutionId } });
    if (!accountId) throw new Error(`${action} of an account that was never issued`);
    return code.change(accountId, action);
  };

  return {
    change,
    sending: issue.sending || code.sending,
    problem: issue.problem ?? code.problem,
    clearProblem: () => {
      issue.clearProblem();
      code.clearProblem();
    },
  };
}
