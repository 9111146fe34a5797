import type { UnitAccountSummary } from '@contracts/unit-account';
import { useAction } from '../api/use-action';

/** A new code, and the revocation, of an account of any kind: the answer, or undefined after a refusal. */
export function useCodeChange() {
  const reissue = useAction('POST /unit-accounts/:id/reissue');
  const revoke = useAction('POST /unit-accounts/:id/revocation');
  return {
    change: (accountId: string, action: 'reissue' | 'revoke'): Promise<UnitAccountSummary | undefined> =>
      (action === 'reissue' ? reissue : revoke).send({ params: { id: accountId } }),
    sending: reissue.sending || revoke.sending,
    problem: reissue.problem ?? revoke.problem,
    clearProblem: () => {
      reissue.clearProblem();
      revoke.clearProblem();
    },
  };
}
