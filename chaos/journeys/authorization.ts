import { consentVersions } from '../../api/consent/documents';
import type { FaceSession } from '../../contracts/face-check';
import type { OwnActivation } from '../../contracts/own-authorization';
import { showFace, type VerifiedVisitor } from '../../test/face-check-steps';
import type { Grant } from '../institutions';
import { keyOf } from '../key';
import type { Ledger } from '../ledger';
import { pause } from '../pause';
import type { Random } from '../random';
import { send, sendUnlisted } from '../send';

interface Choosing {
  readonly ledger: Ledger;
  readonly random: Random;
  readonly name: string;
  readonly sandboxOrigin: string;
}

/** Two people fill in one code at once; whoever has it shows their face; sometimes the right is taken back again. */
export async function authorize(grant: Grant, choosing: Choosing): Promise<void> {
  const { ledger, random, name } = choosing;
  await pause(random.between(0, 20_000));
  await Promise.all(grant.people.map((person, index) => addBusiness(grant, person, index, choosing)));
  if (random.chance(0.5)) return;
  await pause(random.between(0, 5_000));
  await send(ledger, {
    ...{ who: grant.clerk, process: `authorization/${grant.id}`, key: keyOf(name, 'revocation') },
    route: 'POST /authorizations/:id/revocation',
    path: `/authorizations/${grant.id}/revocation`,
  });
}

/** The answers to these are about a check that will be over: a repeat is told what became of it. */
async function addBusiness(
  { id, code }: Grant,
  who: VerifiedVisitor,
  index: number,
  { ledger, random, name, sandboxOrigin }: Choosing,
): Promise<void> {
  const added = await sendUnlisted(ledger, {
    ...{ who, process: `authorization/${id}`, key: keyOf(name, 'code', index), body: { code } },
    route: 'POST /own-authorizations',
    path: '/own-authorizations',
  });
  if (added.status === 'refused') return;
  const { checkId } = added.answer as OwnActivation; // by the contract of the route
  const step = (what: string, body?: object) =>
    sendUnlisted(ledger, {
      ...{ who, process: `face-check/${checkId}`, key: keyOf(name, what, index), body },
      route: `POST /face-checks/:id/${what}`,
      path: `/face-checks/${checkId}/${what}`,
    });
  const started = await step('consent-and-start', { consentVersion: consentVersions.face });
  if (started.status === 'refused') return;
  const session = started.answer as FaceSession; // by the contract of the route
  await showFace({ sandbox: { origin: () => sandboxOrigin } }, session, random.chance(0.9));
  await step('return');
}
