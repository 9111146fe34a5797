import { uuid4 } from '@temporalio/workflow';
import { authorizationCodeExpiresAtMs, nextAuthorizationState } from '../domain/authorization';
import type { AuthorizationPosition, AuthorizationProcess } from '../domain/authorization-process';
import { type AuthorizationMessages, authorizationRules } from './authorization-rules';
import type { Letter } from './letter';
import { Process } from './process';
import type { ProcessInput } from './process-rules';

type Open = Process<AuthorizationProcess, AuthorizationMessages>;

/**
 * A business's authorization at a unit (R-H2 to R-H4, R-H6): a code is given, given anew, reset, or expires after 90 days.
 * It rests whenever no code waits; the right that it gave is a row, and revoking it brings the story back to its beginning.
 */
export async function authorizationGrant(input: ProcessInput): Promise<string> {
  const process = await Process.open(authorizationRules, input);
  return await process.tell(
    async () => {
      do {
        if (process.position.state === 'active') await revocation(process);
        else if (process.position.state === 'issued') await waitingCode(process);
        else await issue(process, await process.desk.next('issue'));
      } while (process.position.state === 'issued');
    },
    // Time alone interrupts, and brings no letter.
    () => expiry(process),
  );
}

/** A second issuer's code voids the first's. */
async function waitingCode(process: Open): Promise<void> {
  const letter = await process.desk.next('issue', 'reset');
  if (letter.kind === 'issue') return await issue(process, letter);
  await process.record(letter, {
    type: 'authorization.reset',
    position: withoutCode(process, 'reset'),
    detail: {},
  });
}

async function issue(process: Open, letter: Letter<AuthorizationMessages, 'issue'>): Promise<void> {
  const { institutionId, businessCode } = letter.body;
  const expiresAtMs = authorizationCodeExpiresAtMs(Date.now());
  await process.record(letter, {
    type: 'authorization.issued',
    position: {
      state: nextAuthorizationState('issue'),
      institutionId,
      businessCode,
      code: { id: uuid4(), expiresAtMs },
    },
    detail: { until: new Date(expiresAtMs).toISOString() },
  });
}

async function revocation(process: Open): Promise<void> {
  const letter = await process.desk.next('revoke');
  await process.record(letter, {
    type: 'authorization.revoked',
    position: withoutCode(process, 'revoke'),
    detail: {},
  });
}

async function expiry(process: Open): Promise<void> {
  await process.record(undefined, {
    type: 'authorization.code-expired',
    position: withoutCode(process, 'code-expired'),
    detail: {},
  });
}

function withoutCode(
  { position: { institutionId, businessCode } }: Open,
  what: Parameters<typeof nextAuthorizationState>[0],
): AuthorizationPosition {
  return { state: nextAuthorizationState(what), institutionId, businessCode };
}
