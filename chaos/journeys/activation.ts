import type { Activation } from '../institutions';
import { keyOf } from '../key';
import type { Ledger } from '../ledger';
import { pause } from '../pause';
import type { Random } from '../random';
import { send, sendUnlisted } from '../send';

/** Two people complete the activation of one code at once; sometimes the department takes the account back meanwhile. */
export async function activate(
  { accountId, pcs, clerk }: Activation,
  { ledger, random, name }: { ledger: Ledger; random: Random; name: string },
): Promise<void> {
  await pause(random.between(0, 25_000));
  const process = `account/${accountId}`;
  const complete = (client: (typeof pcs)[number], index: number) =>
    // Whoever completes is no account yet, and the activation is over with it: a repeat has nobody to answer.
    sendUnlisted(ledger, {
      ...{ who: { id: '', client }, process, key: keyOf(name, 'completion', index) },
      route: 'POST /account-activations/current/completion',
      path: '/account-activations/current/completion',
    });
  const revoke = () =>
    send(ledger, {
      ...{ who: clerk, process, key: keyOf(name, 'revocation') },
      route: 'POST /unit-accounts/:id/revocation',
      path: `/unit-accounts/${accountId}/revocation`,
    });
  await Promise.all([...pcs.map(complete), ...(random.chance(0.3) ? [revoke()] : [])]);
}
