import { uuid4 } from '@temporalio/workflow';
import { authorizationCodeExpiresAtMs, nextAuthorizationState } from '../domain/authorization';
import type {
  AuthorizationPosition,
  AuthorizationProcess,
  RunningCheck,
} from '../domain/authorization-process';
import { type AuthorizationMessages, authorizationRules } from './authorization-rules';
import { runFaceCheck } from './face-check-step';
import type { Letter } from './letter';
import { Process } from './process';
import type { ProcessInput } from './process-rules';

type Open = Process<AuthorizationProcess, AuthorizationMessages>;

/**
 * A business's authorization at a unit (R-H2 to R-H4, R-H6): a code is given, given anew, reset, or expires after 90 days;
 * whoever fills it in and passes their face check has the right. It rests whenever no code waits; the right is a row, and
 * revoking it brings the story back to its beginning.
 */
export async function authorizationGrant(input: ProcessInput): Promise<string> {
  const process = await Process.open(authorizationRules, input);
  return await process.tell(
    async () => {
      do {
        const { state, check } = process.position;
        if (check) await faceCheck(process, check);
        else if (state === 'active') await rightInForce(process);
        else if (state === 'issued') await waitingCode(process);
        else if (state === 'offered') await offer(process);
        else await issue(process, await process.desk.next('issue'));
      } while (process.position.code);
    },
    // A reset is the one letter that interrupts, a face check too; time brings none.
    (letter) => withoutCode(process, letter),
  );
}

async function issue(process: Open, letter: Letter<AuthorizationMessages, 'issue'>): Promise<void> {
  const { institutionId, businessCode } = letter.body;
  const expiresAtMs = authorizationCodeExpiresAtMs(Date.now());
  await process.record(letter, {
    type: 'authorization.issued',
    position: {
      state: nextAuthorizationState(process.position.state, 'issue'),
      institutionId,
      businessCode,
      code: { id: uuid4(), expiresAtMs },
    },
    detail: { until: new Date(expiresAtMs).toISOString() },
  });
}

/** A second issuer's code takes the place of the first's; who fills it in is asked for a face check; or it is given to somebody. */
async function waitingCode(process: Open): Promise<void> {
  const letter = await process.desk.next('issue', 'activate', 'offer');
  switch (letter.kind) {
    case 'issue':
      return await issue(process, letter);
    case 'activate':
      return await checkBegun(process, letter);
    case 'offer': {
      const { matchId, personId } = letter.body;
      return await process.record(letter, {
        type: 'authorization.offered',
        position: {
          ...process.position,
          state: nextAuthorizationState(process.position.state, 'offer'),
          offeredToId: personId,
        },
        detail: { matchId },
      });
    }
  }
}

/** Directly given (R-H3, way 2): the person accepts with a face check, or doesn't want it. */
async function offer(process: Open): Promise<void> {
  const letter = await process.desk.next('accept', 'decline');
  if (letter.kind === 'accept') return await checkBegun(process, letter);
  const { code } = process.position;
  await process.record(letter, {
    type: 'authorization.declined',
    position: { ...resting(process, 'decline'), code },
    detail: {},
  });
}

async function checkBegun(
  process: Open,
  letter: Letter<AuthorizationMessages, 'activate' | 'accept'>,
): Promise<void> {
  const check = { id: uuid4(), personId: letter.actor.personId, askedAtMs: Date.now() };
  await process.record(letter, {
    type: 'authorization.check-begun',
    position: { ...process.position, check },
    detail: { checkId: check.id },
  });
}

/** The code is this person's until their check has ended: passed, they have the right; else the code waits again. */
async function faceCheck(process: Open, check: RunningCheck): Promise<void> {
  const { code, offeredToId } = process.position;
  const verdict = await process.desk.during(() => runFaceCheck(check.id));
  const failed = (outcome: 'failed' | 'expired' | 'refused') => ({
    type: 'authorization.check-failed' as const,
    position: { ...resting(process, 'check-failed'), code, offeredToId },
    detail: { outcome },
  });
  if (verdict !== 'passed') return await process.record(undefined, failed(verdict));
  await process.record(
    undefined,
    {
      type: 'authorization.activated',
      position: { ...resting(process, 'check-passed'), holderId: check.personId },
      detail: {},
    },
    failed('refused'),
  );
}

/** The right is revoked; or suspended, and in force again (R-E3). */
async function rightInForce(process: Open): Promise<void> {
  const letter = await process.desk.next('revoke', 'suspend', 'resume');
  switch (letter.kind) {
    case 'revoke':
      return await process.record(letter, {
        type: 'authorization.revoked',
        position: resting(process, 'revoke'),
        detail: {},
      });
    case 'suspend':
      return await process.record(letter, {
        type: 'authorization.suspended',
        position: { ...process.position, isSuspended: true },
        detail: {},
      });
    case 'resume': {
      const { holderId } = process.position;
      return await process.record(letter, {
        type: 'authorization.resumed',
        position: { ...resting(process, 'resume'), holderId },
        detail: {},
      });
    }
  }
}

/** Reset by an issuer, or unused for 90 days. */
async function withoutCode(process: Open, letter: Letter<AuthorizationMessages> | undefined): Promise<void> {
  await process.record(
    letter,
    letter
      ? { type: 'authorization.reset', position: resting(process, 'reset'), detail: {} }
      : { type: 'authorization.code-expired', position: resting(process, 'code-expired'), detail: {} },
  );
}

/** As it was left when there is neither a code nor a holder. */
function resting(
  { position: { state, institutionId, businessCode } }: Open,
  what: Parameters<typeof nextAuthorizationState>[1],
): AuthorizationPosition {
  return { state: nextAuthorizationState(state, what), institutionId, businessCode };
}
