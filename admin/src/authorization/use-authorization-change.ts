import type { AuthorizationRow } from '@contracts/authorization';
import { useAction } from '../api/use-action';
import type { TableRow } from './authorization-source';
import type { AskedAction } from './issuer-action';

/** The changes of a row as one verb: the answer, or undefined after a refusal, which stands in `problem`. */
export function useAuthorizationChange() {
  const issue = useAction('POST /authorizations');
  const reset = useAction('POST /authorizations/:id/reset');
  const revoke = useAction('POST /authorizations/:id/revocation');
  const all = [issue, reset, revoke];

  const change = (
    { institution, business, grantId }: TableRow,
    action: AskedAction,
  ): Promise<AuthorizationRow | undefined> => {
    if (action === 'issue')
      return issue.send({ body: { institutionId: institution.id, businessCode: business.code } });
    if (!grantId) throw new Error(`${action} of what was never issued`);
    return (action === 'reset' ? reset : revoke).send({ params: { id: grantId } });
  };

  return {
    change,
    sending: all.some(({ sending }) => sending),
    problem: all.map(({ problem }) => problem).find((problem) => problem !== undefined),
    clearProblem: () => all.forEach(({ clearProblem }) => clearProblem()),
  };
}
