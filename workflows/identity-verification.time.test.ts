import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { IdentityActivities } from '../activities/identity';
import type { RefusalDetail } from '../contracts/message';
import { shanghaiDay } from '../domain/shanghai-day';
import { processInTime, refusedAs } from '../test/process-in-time';
import { rememberingRows } from '../test/remembering-rows';
import { createTimeSkippingServer } from '../test/time';
import type { identityVerification } from './identity-verification';

/** What the verification of a document does by time, its limits and its ends. Activities remember what was asked. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const dayMs = 86_400_000;

/** A document whose card is found so by every scan. */
function document(found: Partial<IdentityActivities> = {}, rows: { refused?: string } = {}) {
  const { recorded, activities } = rememberingRows({
    refusal: ({ type }) => (type === rows.refused ? 'not-allowed-now' : undefined),
    answer: ({ type }) => ({ type }),
  });
  const identity: IdentityActivities = {
    reserveTry: async () => ({ day: shanghaiDay(new Date(await server.currentTimeMs())) }),
    findDocumentOwner: () => Promise.resolve(null),
    compareCard: () => Promise.resolve({ kind: 'passed', endsSoon: false }),
    askAuthority: () => Promise.resolve('agrees'),
    eraseImages: () => Promise.resolve(2),
    ...found,
  };
  const { send, handle, during, record } = processInTime<typeof identityVerification>(server, {
    type: 'identityVerification',
    workflowId: `identity/${randomUUID()}`,
    activities: { ...activities, ...identity },
  });
  return {
    send: (kind: string, personId: string, body: object = {}, role?: string) =>
      send<{ type: string }>(
        kind,
        { personId, ...(role && { holding: { id: 'r', role, institutionId: 'i', businessCode: null } }) },
        body,
      ),
    handle,
    types: () => recorded.map(({ type }) => type),
    last: () => recorded.at(-1),
    reviewId: () => (recorded.at(-1)?.position as unknown as { review: { id: string } }).review.id,
    async during(story: () => Promise<void>, history: string) {
      await during(story);
      await record(`identity-verification.${history}.1`);
    },
  };
}

/** A card that passes as soon as two scans of it have come so far. */
function onceBothAsk(): IdentityActivities['compareCard'] {
  let asked = 0;
  let meet = (): void => undefined;
  const both = new Promise<void>((resolve) => (meet = resolve));
  return async () => {
    asked += 1;
    if (asked === 2) meet();
    await both;
    return { kind: 'passed', endsSoon: false };
  };
}

async function sentence(refused: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await refused.catch((reason: unknown) => reason);
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    throw new Error(`not refused: ${String(error)}`);
  return (error.cause.details?.[0] as RefusalDetail | undefined)?.sentence;
}

test('R-B2 R-B6 a card that agrees proves the document; its pictures go before the process rests', async () => {
  const card = document();
  await card.during(async () => {
    expect(await card.send('scan', 'p')).toEqual({ type: 'identity.verified' });
    expect(await card.handle.result()).toBe('verified');
    expect(card.types()).toEqual(['identity.verified', 'identity.images-erased']);
  }, 'scanned');
});

test('R-B3 after three failed tries of the day the document is locked, until midnight in Shanghai', async () => {
  const card = document({ compareCard: () => Promise.resolve({ kind: 'failed', reason: 'name-differs' }) });
  await card.during(async () => {
    await card.send('request-manual-review', 'p');
    const about = { reviewId: card.reviewId() };
    for (const personId of ['a', 'b', 'c'])
      expect(await card.send('scan', personId)).toEqual({ type: 'identity.try-failed' });
    expect(await sentence(card.send('scan', 'd'))).toContain('00:00 恢复');
    await server.sleep(dayMs);
    expect(await card.send('scan', 'd')).toEqual({ type: 'identity.try-failed' });
    await card.send('withdraw', 'p', about);
    await card.handle.result();
    expect(card.last()?.position).toMatchObject({ state: 'unverified', tries: { failed: 1 } });
  }, 'failed');
});

test('R-B3 of five scans at once, as many are judged as have a place; each of these counts', async () => {
  let places = 3;
  const card = document({
    reserveTry() {
      if (places === 0) return Promise.reject(ApplicationFailure.nonRetryable('', 'not-allowed-now'));
      places -= 1;
      return Promise.resolve({ day: '2026-11-20' });
    },
    compareCard: () => Promise.resolve({ kind: 'failed', reason: 'expired' }),
  });
  await card.during(async () => {
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c', 'd', 'e'].map((personId) => card.send('scan', personId)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await card.handle.result();
    expect(card.types().filter((type) => type === 'identity.try-failed')).toHaveLength(3);
  }, 'scanned-at-once');
});

test('R-B3 R-B6 a pass that the rows refuse ends the try uncounted, and its pictures are erased', async () => {
  const card = document({}, { refused: 'identity.verified' });
  await card.during(async () => {
    expect(await card.send('scan', 'a')).toEqual({ type: 'identity.try-not-counted' });
    await card.handle.result();
    expect(card.types()).toEqual(['identity.try-not-counted', 'identity.images-erased']);
  }, 'account-changed');
});

test('R-B3 two scans of one person under way at once: who has proven the document by the first is done', async () => {
  const card = document({ compareCard: onceBothAsk() });
  await card.during(async () => {
    const outcomes = await Promise.allSettled([card.send('scan', 'p'), card.send('scan', 'p')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await card.handle.result()).toBe('verified');
    expect(card.types()).toEqual(['identity.verified', 'identity.images-erased']);
  }, 'scanned-twice');
});

test('R-J1 who has proven the document proves it anew where the letter says that it is due', async () => {
  const card = document();
  await card.during(async () => {
    await card.send('scan', 'p');
    await card.handle.result();
    expect(await refusedAs(card.send('scan', 'p'))).toBe('not-allowed-now');
    await card.handle.result();
    expect(await card.send('scan', 'p', { isRenewal: true })).toEqual({ type: 'identity.verified' });
    expect(await card.handle.result()).toBe('verified');
  }, 'renewed');
});

test('R-B4 a manual review that nobody decides ends after 30 days, and its pictures are erased', async () => {
  const passport = document();
  await passport.during(async () => {
    await passport.send('request-manual-review', 'p');
    expect(await passport.handle.result()).toBe('unverified');
    // The server's own clock may have skipped on already.
    const { startTime, closeTime } = await passport.handle.describe();
    expect((Number(closeTime) - Number(startTime)) / dayMs).toBeCloseTo(30, 1);
    expect(passport.types()).toEqual([
      'identity.review-requested',
      'identity.review-expired',
      'identity.images-erased',
    ]);
  }, 'review-expired');
});

test.each([
  ['pass', 'admin', 'platform-administrator', 'identity.verified', 'verified'],
  ['refuse', 'admin', 'platform-administrator', 'identity.review-refused', 'failed'],
  ['withdraw', 'p', undefined, 'identity.review-withdrawn', 'unverified'],
])('R-B4 R-B5 a manual review ends by %s', async (kind, personId, role, type, state) => {
  const passport = document();
  await passport.during(async () => {
    await passport.send('request-manual-review', 'p');
    const about = { reviewId: passport.reviewId() };
    expect(await passport.send(kind, personId, about, role)).toEqual({ type });
    expect(await passport.handle.result()).toBe(state);
    expect(passport.types().at(-1)).toBe('identity.images-erased');
  }, `review-${kind}`);
});

test('R-B4 nobody passes their own document, and an ended review can’t be decided', async () => {
  const passport = document();
  await passport.during(async () => {
    await passport.send('request-manual-review', 'p');
    const about = { reviewId: passport.reviewId() };
    await expect(passport.send('pass', 'p', about, 'platform-administrator')).rejects.toThrow();
    await expect(
      passport.send('pass', 'admin', { reviewId: 'another' }, 'platform-administrator'),
    ).rejects.toThrow();
    await passport.send('withdraw', 'p', about);
    await passport.handle.result();
  }, 'review-foreign');
});

test('R-B7 another account’s review of a proven document is a recovery; refused, it stays whose it was', async () => {
  const card = document({ findDocumentOwner: () => Promise.resolve('first') });
  await card.during(async () => {
    await card.send('request-manual-review', 'second');
    const about = { reviewId: card.reviewId() };
    await card.send('refuse', 'admin', about, 'platform-administrator');
    expect(await card.handle.result()).toBe('verified');
    expect(card.last()?.position).toMatchObject({ holderId: 'first' });
    await card.send('request-manual-review', 'second');
    const again = { reviewId: card.reviewId() };
    expect(await card.send('pass', 'admin', again, 'platform-administrator')).toEqual({
      type: 'identity.login-recovered',
    });
    await card.handle.result();
  }, 'recovered');
});

test('R-B6 erasure is tried until it succeeds', async () => {
  let tries = 0;
  const card = document({
    eraseImages: () => {
      tries += 1;
      return tries < 4 ? Promise.reject(new Error('storage is down')) : Promise.resolve(2);
    },
  });
  await card.during(async () => {
    expect(await card.send('scan', 'p')).toEqual({ type: 'identity.verified' });
    await card.handle.result();
    expect(tries).toBe(4);
    expect(card.types().at(-1)).toBe('identity.images-erased');
  }, 'erased-late');
});

test.each(['provider-unavailable', 'database-unavailable'])(
  'R-B3 no answer because of %s is told, counts for nothing, and the pictures may be sent again',
  async (type) => {
    const card = document({
      compareCard: () => Promise.reject(ApplicationFailure.create({ message: 'no answer', type })),
    });
    await card.during(async () => {
      expect(await card.send('scan', 'p')).toEqual({ type: 'identity.try-not-counted' });
      await card.handle.result();
      expect(card.types()).toEqual(['identity.try-not-counted']);
    }, 'provider-unavailable');
  },
);
