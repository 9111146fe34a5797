import type {
  FaceCheckFailure,
  FaceCheckNotCounted,
  FaceCheckTryWay,
  FaceCheckWay,
} from '../contracts/face-check-states';
import type { StoredFaceCheck } from '../activities/face-check';
import { failuresAllowed, type FaceVerdict } from '../domain/face-check';
import { type FaceCheckPosition, type FaceCheckProcess, withoutReview } from '../domain/face-check-process';
import type { FaceCheckEvents } from '../domain/process-events';
import type { FaceCheckMessages } from './face-check-rules';
import type { FaceCheckFindings } from './face-check-tries';
import type { Kind, Letter } from './letter';
import type { Process } from './process';

/** What the story of a face check records. */

export type OpenFaceCheck = Process<FaceCheckProcess, FaceCheckMessages, FaceCheckFindings>;
export type FaceCheckLetter = Letter<FaceCheckMessages, Kind<FaceCheckMessages>, FaceCheckFindings>;
export type FaceCheckLetterOf<K extends Kind<FaceCheckMessages>> = Letter<
  FaceCheckMessages,
  K,
  FaceCheckFindings
>;

export async function recordOpened(process: OpenFaceCheck, check: StoredFaceCheck): Promise<void> {
  const { personId, ways, expiresAtMs, purpose } = check;
  await process.record(undefined, {
    type: 'face-check.opened',
    position: { state: 'waiting', personId, ways, expiresAtMs, isAtProvider: false, failures: 0 },
    detail: { purpose, dueAt: new Date(expiresAtMs).toISOString() },
  });
}

export async function recordStarted(
  process: OpenFaceCheck,
  letter: FaceCheckLetterOf<'start'>,
): Promise<void> {
  await process.record(letter, {
    type: 'face-check.started',
    position: { ...process.position, isAtProvider: true },
    detail: {},
  });
}

/** What the provider says of a face. */
export async function recordFaceVerdict(
  process: OpenFaceCheck,
  verdict: Exclude<FaceVerdict, { kind: 'waiting' }>,
): Promise<void> {
  const position = { ...process.position, isAtProvider: false };
  switch (verdict.kind) {
    case 'passed':
      return await recordPassed(process, 'face');
    case 'failed':
      return await recordFailure(process, position, { way: 'face', reason: 'face-differs' });
    case 'not-judged':
      return await recordNotCounted(process, position, { way: 'face', reason: verdict.reason });
    case 'lapsed':
      return await recordNotCounted(process, position, { way: 'face', reason: 'session-lapsed' });
  }
}

/** A scan of the document. The session at the provider, if there is one, goes on. */
export async function recordScan(process: OpenFaceCheck, letter: FaceCheckLetterOf<'scan'>): Promise<void> {
  const { position } = process;
  const { findings } = letter;
  switch (findings.kind) {
    case 'passed':
      return await recordPassed(process, 'document', letter);
    case 'failed':
      return await recordFailure(process, position, { way: 'document', reason: findings.reason }, letter);
    case 'not-counted':
      return await recordNotCounted(process, position, { way: 'document', reason: findings.reason }, letter);
  }
}

export async function recordExpired(
  process: OpenFaceCheck,
  reason: FaceCheckEvents['face-check.expired']['reason'],
): Promise<void> {
  await process.record(undefined, {
    type: 'face-check.expired',
    position: { ...withoutReview(process.position), isAtProvider: false, state: 'expired' },
    detail: { reason },
  });
}

/** Passed, by whichever way; it must still be the identity that was verified when it was asked for. */
export async function recordPassed(
  process: OpenFaceCheck,
  way: FaceCheckWay,
  letter?: FaceCheckLetter,
): Promise<void> {
  const position = { ...withoutReview(process.position), isAtProvider: false };
  await process.record(
    letter,
    { type: 'face-check.passed', position: { ...position, state: 'passed' }, detail: { way } },
    {
      type: 'face-check.failed',
      position: { ...position, state: 'failed' },
      detail: { way, reason: 'identity-changed' },
    },
  );
}

async function recordFailure(
  process: OpenFaceCheck,
  before: FaceCheckPosition,
  what: { way: FaceCheckTryWay; reason: FaceCheckFailure },
  letter?: FaceCheckLetter,
): Promise<void> {
  const position = { ...before, failures: before.failures + 1 };
  const left = failuresAllowed - position.failures;
  if (left > 0)
    return await process.record(letter, {
      type: 'face-check.try-failed',
      position,
      detail: { ...what, left },
    });
  await process.record(letter, {
    type: 'face-check.failed',
    position: { ...position, isAtProvider: false, state: 'failed' },
    detail: what,
  });
}

async function recordNotCounted(
  process: OpenFaceCheck,
  position: FaceCheckPosition,
  what: { way: FaceCheckTryWay; reason: FaceCheckNotCounted },
  letter?: FaceCheckLetter,
): Promise<void> {
  await process.record(letter, { type: 'face-check.try-not-counted', position, detail: what });
}
