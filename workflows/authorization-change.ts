import { uuid4 } from '@temporalio/workflow';
import { authorizationChangeExpiresAtMs, nextAuthorizationChangeState } from '../domain/authorization-change';
import {
  type AuthorizationChangePosition,
  type AuthorizationChangeProcess,
  authorizationChangeFace,
} from '../domain/authorization-change-process';
import { type AuthorizationChangeMessages, authorizationChangeRules } from './authorization-change-rules';
import { runFaceCheck } from './face-check-step';
import type { Letter } from './letter';
import { Process } from './process';
import type { ProcessInput } from './process-rules';

type Open = Process<AuthorizationChangeProcess, AuthorizationChangeMessages>;

/**
 * A business administrator hands the business over, or adds an assistant (R-H5): they show their face, and the other person
 * accepts within 7 days. Both are told how it ends. Done, it rests; an assistant may be removed later.
 */
export async function authorizationChange(input: ProcessInput): Promise<string> {
  const process = await Process.open(authorizationChangeRules, input);
  return await process.tell(
    async () => {
      do {
        const { state } = process.position;
        if (state === 'none') await start(process);
        else if (state === 'checking') await faceCheck(process);
        else if (state === 'offered') await answer(process);
        else await removal(process);
      } while (!authorizationChangeFace(process.position).closed);
    },
    (letter) => ended(process, letter),
  );
}

async function start(process: Open): Promise<void> {
  const letter = await process.desk.next('start');
  const { personId: initiatorId, holding } = letter.actor;
  const { kind, matchId, personId: targetId } = letter.body;
  if (!holding?.businessCode) throw new Error('unreachable: a business administrator begins it');
  const { id: holdingId, institutionId, businessCode } = holding;
  const check = { id: uuid4(), personId: initiatorId, askedAtMs: Date.now() };
  await process.record(letter, {
    type: 'authorization-change.started',
    position: {
      state: nextAuthorizationChangeState('start'),
      terms: { kind, institutionId, businessCode, initiatorId, holdingId, targetId },
      check,
    },
    detail: { changeKind: kind, matchId, checkId: check.id },
  });
}

/** Before anybody is asked, whoever began it confirms that it is themselves. */
async function faceCheck(process: Open): Promise<void> {
  const { check } = process.position;
  if (!check) throw new Error('unreachable: it is begun with a face check');
  const verdict = await process.desk.during(() => runFaceCheck(check.id));
  const failed = (outcome: 'failed' | 'expired' | 'refused') => ({
    type: 'authorization-change.check-failed' as const,
    position: after(process, 'check-failed'),
    detail: { outcome },
  });
  if (verdict !== 'passed') return await process.record(undefined, failed(verdict));
  const expiresAtMs = authorizationChangeExpiresAtMs(Date.now());
  await process.record(
    undefined,
    {
      type: 'authorization-change.offered',
      position: { ...after(process, 'check-passed'), expiresAtMs },
      detail: { until: new Date(expiresAtMs).toISOString() },
    },
    failed('refused'),
  );
}

async function answer(process: Open): Promise<void> {
  const letter = await process.desk.next('accept', 'decline');
  await process.record(letter, {
    type: letter.kind === 'accept' ? 'authorization-change.accepted' : 'authorization-change.declined',
    position: after(process, letter.kind),
    detail: {},
  });
}

async function removal(process: Open): Promise<void> {
  const letter = await process.desk.next('remove');
  await process.record(letter, {
    type: 'authorization-change.removed',
    position: after(process, 'remove'),
    detail: {},
  });
}

/** Taken back by whoever began it, or not accepted in 7 days. */
async function ended(process: Open, letter: Letter<AuthorizationChangeMessages> | undefined): Promise<void> {
  await process.record(
    letter,
    letter
      ? { type: 'authorization-change.withdrawn', position: after(process, 'withdraw'), detail: {} }
      : { type: 'authorization-change.expired', position: after(process, 'time-over'), detail: {} },
  );
}

/** What it is about stays; what was waited for is over. */
const after = (
  { position: { terms } }: Open,
  what: Parameters<typeof nextAuthorizationChangeState>[0],
): AuthorizationChangePosition => ({ state: nextAuthorizationChangeState(what), terms });
