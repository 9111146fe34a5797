import { CancellationScope, uuid4, workflowInfo } from '@temporalio/workflow';
import {
  type IdentityPosition,
  type IdentityProcess,
  identityFace,
  ownerOf,
  reviewEndsAtMs,
  withFailure,
} from '../domain/identity-process';
import { triesADay } from '../domain/identity-tries';
import { nextIdentityState } from '../domain/identity-verification';
import { certainly } from './identity-activities';
import { type IdentityFindings, type IdentityMessages, identityRules } from './identity-rules';
import type { Letter } from './letter';
import { Process } from './process';
import type { ProcessInput } from './process-rules';

type Open = Process<IdentityProcess, IdentityMessages, IdentityFindings>;
type Scan = Letter<IdentityMessages, 'scan', IdentityFindings>;
type ReviewRequest = Letter<IdentityMessages, 'request-manual-review', IdentityFindings>;

/**
 * The verification of one document, whoever tries it: automatic tries, or a manual review that is decided, withdrawn, or
 * ends by itself after 30 days (R-B1 to R-B7). It rests only when the pictures of what has ended are erased.
 */
export async function identityVerification(input: ProcessInput): Promise<string> {
  const process = await Process.open(identityRules, input);
  const story = async (): Promise<void> => {
    do {
      if (process.position.erasureDue) await erasure(process);
      else if (process.position.state === 'pending') await review(process);
      else await proof(process);
    } while (!identityFace(process.position).closed);
  };
  // Time alone interrupts, and brings no letter.
  return await process.tell(story, async () => {
    await expiry(process);
    await story();
  });
}

/** Nobody's, or proven: the next try, or the request for a manual review. */
async function proof(process: Open): Promise<void> {
  const letter = await process.desk.next('scan', 'request-manual-review');
  if (letter.kind === 'scan') await scanned(process, letter);
  else await reviewRequested(process, letter);
}

/** The administrator decides or the applicant withdraws; meanwhile other accounts may still scan the document. */
async function review(process: Open): Promise<void> {
  const letter = await process.desk.next('scan', 'withdraw', 'pass', 'refuse');
  const owner = ownerOf(process.position);
  switch (letter.kind) {
    case 'scan':
      return await scanned(process, letter);
    case 'withdraw':
      return await process.record(letter, {
        type: 'identity.review-withdrawn',
        position: ended(process.position, 'withdraw'),
        detail: {},
      });
    case 'refuse':
      return await process.record(letter, {
        type: 'identity.review-refused',
        position: ended(process.position, 'refuse'),
        detail: {},
      });
    case 'pass': {
      const position = proven(process.position, owner ?? process.position.holderId);
      return owner
        ? await process.record(letter, { type: 'identity.login-recovered', position, detail: {} })
        : await process.record(letter, { type: 'identity.verified', position, detail: { way: 'manual' } });
    }
  }
}

async function expiry(process: Open): Promise<void> {
  await process.record(undefined, {
    type: 'identity.review-expired',
    position: ended(process.position, 'expired'),
    detail: {},
  });
}

async function erasure(process: Open): Promise<void> {
  const count = await CancellationScope.nonCancellable(() =>
    certainly('删除证件照片').eraseImages(workflowInfo().workflowId),
  );
  await process.record(undefined, {
    type: 'identity.images-erased',
    position: { ...process.position, erasureDue: false },
    detail: { count },
  });
}

/** One try, judged beforehand: it counts, or doesn't, or proves the document to whom it belongs. */
async function scanned(process: Open, letter: Scan): Promise<void> {
  const { verdict, day, ownerId } = letter.findings;
  const { position } = process;
  switch (verdict.kind) {
    case 'failed': {
      const tries = withFailure(position.tries, day);
      return await process.record(
        letter,
        {
          type: 'identity.try-failed',
          position: {
            ...position,
            state: nextIdentityState(position.state, 'scan-failed'),
            tries,
            erasureDue: true,
          },
          detail: { reason: verdict.reason, left: Math.max(0, triesADay - tries.failed) },
        },
        // Its holder has proven it anew in the meantime.
        overtaken(position),
      );
    }
    case 'not-counted':
      return await process.record(letter, {
        type: 'identity.try-not-counted',
        // Nothing was judged: the person may send the same pictures again.
        position: { ...position, erasureDue: verdict.reason !== 'provider-unavailable' },
        detail: { reason: verdict.reason },
      });
    case 'passed': {
      const owner = ownerOf(position) ?? ownerId;
      if (owner && owner !== letter.actor.personId)
        return await process.record(letter, {
          type: 'identity.proven-by-another',
          position: { ...position, erasureDue: true },
          detail: {},
        });
      return await process.record(
        letter,
        {
          type: 'identity.verified',
          position: proven(position, letter.actor.personId),
          detail: { way: 'automatic', endsSoon: verdict.endsSoon },
        },
        // The account has proven another document in the meantime, or this one anew.
        overtaken(position),
      );
    }
  }
}

/** A try that came too late gives its places back, and its pictures go. */
const overtaken = (position: IdentityPosition) =>
  ({
    type: 'identity.try-not-counted',
    position: { ...position, erasureDue: true },
    detail: { reason: 'account-changed' },
  }) as const;

async function reviewRequested(process: Open, letter: ReviewRequest): Promise<void> {
  const endsAtMs = reviewEndsAtMs(Date.now());
  const owner = ownerOf(process.position) ?? letter.findings.ownerId;
  await process.record(letter, {
    type: 'identity.review-requested',
    position: {
      ...process.position,
      state: nextIdentityState(process.position.state, 'request-manual-review'),
      holderId: letter.actor.personId,
      review: { id: uuid4(), endsAtMs, ...(owner && { ownerId: owner }) },
    },
    detail: { dueAt: new Date(endsAtMs).toISOString() },
  });
}

const proven = (position: IdentityPosition, holderId: string | undefined): IdentityPosition => ({
  state: 'verified',
  holderId,
  tries: position.tries,
  erasureDue: true,
});

/** A review that ended without a pass leaves the document with whoever had proven it before. */
function ended(position: IdentityPosition, how: 'withdraw' | 'refuse' | 'expired'): IdentityPosition {
  const owner = ownerOf(position);
  return {
    state: nextIdentityState('pending', how, owner ? 'verified' : 'unverified'),
    ...(owner && { holderId: owner }),
    tries: position.tries,
    erasureDue: true,
  };
}
