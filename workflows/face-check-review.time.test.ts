import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { refusal } from '../activities/refusal';
import { type FaceCheckPosition, faceCheckProcessId } from '../domain/face-check-process';
import { faceCheckReviewEndsAtMs } from '../domain/face-check-review';
import {
  decide,
  faceCheckInMemory,
  type ProviderInMemory,
  send,
  withWorker,
} from '../test/face-check-in-memory';
import { recordHistory } from '../test/record-history';
import { createTimeSkippingServer, workflowBundle } from '../test/time';

/** The manual review of a face check, by time and by who writes. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const minuteMs = 60_000;

interface Running {
  readonly handle: WorkflowHandle;
  /** The review that is pending. */
  readonly reviewId: () => string | undefined;
  readonly wait: (ms: number) => Promise<void>;
}

interface Circumstances extends ProviderInMemory {
  readonly refused?: string;
  /** Tells whether the storage answers at the nth erasure, from 0. */
  readonly isStorageThere?: (erasure: number) => boolean;
}

/** Runs a check whose person asks for a review first, keeps its history as that of `path`, and returns how it went. */
async function reviewed(
  path: string,
  act: (running: Running) => Promise<void>,
  { refused, isStorageThere = () => true, ...provider }: Circumstances = {},
) {
  const { activities, recorded } = await faceCheckInMemory(server, provider, { refused });
  let erasures = 0;
  const eraseReviewImages = () => {
    if (!isStorageThere(erasures++)) throw new Error('no storage');
    return Promise.resolve(3);
  };
  return await withWorker(server, workflowBundle, { ...activities, eraseReviewImages }, async (taskQueue) => {
    const checkId = randomUUID();
    const workflowId = faceCheckProcessId(checkId);
    const args: [string] = [checkId];
    const handle = await server.client.workflow.start('faceCheck', { workflowId, taskQueue, args });
    const position = () => recorded.at(-1)?.position as FaceCheckPosition | undefined;
    await act({ handle, reviewId: () => position()?.review?.id, wait: (ms) => server.sleep(ms) });
    const outcome: unknown = await handle.result();
    await recordHistory(server.client, workflowId, `face-check.${path}.1`);
    const { startTime, closeTime } = await handle.describe();
    return { outcome, recorded, types: recorded.map(({ type }) => type), startTime, closeTime, erasures };
  });
}

const notAllowed = { cause: { type: 'not-allowed-now' } };

test('R-B8 asked for a review after a failed face, confirmed days later: passed, and the pictures are erased', async () => {
  const { outcome, types, recorded } = await reviewed(
    'review-confirmed',
    async ({ handle, reviewId, wait }) => {
      await send(handle, 'start');
      await wait(minuteMs);
      await send(handle, 'request-review');
      await wait(3 * 86_400_000);
      await decide(handle, 'confirm', reviewId());
    },
    { face: () => ({ kind: 'failed' }) },
  );
  expect(outcome).toBe('passed');
  expect(types).toEqual([
    'face-check.opened',
    'face-check.started',
    'face-check.try-failed',
    'face-check.review-requested',
    'face-check.passed',
    'face-check.images-erased',
  ]);
  expect(recorded[4]).toMatchObject({ detail: { way: 'review' }, face: { closed: false } });
  expect(recorded[5]).toMatchObject({ detail: { count: 3 }, face: { closed: true } });
});

test('R-B8 refused; the storage comes back late, and the pictures go all the same', async () => {
  const { outcome, types, erasures } = await reviewed(
    'review-refused',
    async ({ handle, reviewId }) => {
      await send(handle, 'request-review');
      await decide(handle, 'refuse', reviewId());
    },
    { isStorageThere: (erasure) => erasure >= 4 },
  );
  expect(outcome).toBe('failed');
  expect(types.slice(-2)).toEqual(['face-check.review-refused', 'face-check.images-erased']);
  expect(erasures).toBe(5);
});

test('R-B8 a face that is at the provider ends with the request; taken back, the other ways have ten minutes again', async () => {
  const { outcome, recorded } = await reviewed('review-withdrawn', async ({ handle, wait }) => {
    await send(handle, 'start');
    await send(handle, 'request-review');
    await expect(send(handle, 'start')).rejects.toMatchObject(notAllowed);
    await expect(send(handle, 'scan')).rejects.toMatchObject(notAllowed);
    await wait(60 * minuteMs);
    await send(handle, 'withdraw');
    await wait(8 * minuteMs);
    await send(handle, 'scan');
  });
  expect(outcome).toBe('passed');
  expect(recorded.map(({ type, position }) => [type.replace('face-check.', ''), position.state])).toEqual([
    ['opened', 'waiting'],
    ['started', 'waiting'],
    ['review-requested', 'reviewing'],
    ['review-withdrawn', 'waiting'],
    ['images-erased', 'waiting'],
    ['passed', 'passed'],
  ]);
  expect(recorded[3]?.position).toMatchObject({ isAtProvider: false });
});

test('R-B8 nobody decides: it ends with the tenth working day', async () => {
  const { outcome, recorded, startTime, closeTime } = await reviewed(
    'review-expired',
    async ({ handle }) => void (await send(handle, 'request-review')),
  );
  expect(outcome).toBe('expired');
  expect(recorded.at(-2)).toMatchObject({
    type: 'face-check.expired',
    detail: { reason: 'review-time-over' },
  });
  const tookMs = (closeTime ?? startTime).getTime() - faceCheckReviewEndsAtMs(startTime.getTime());
  expect(Math.abs(tookMs)).toBeLessThan(minuteMs);
});

test('R-B8 nobody waits for it any more: the review ends with the check, and its pictures go', async () => {
  const { outcome, types } = await reviewed('review-cancelled', async ({ handle, wait }) => {
    await send(handle, 'request-review');
    await wait(86_400_000);
    await handle.cancel();
  });
  expect(outcome).toBe('expired');
  expect(types.slice(-2)).toEqual(['face-check.expired', 'face-check.images-erased']);
});

test('R-B8 confirmed, but no verified identity any more: over, and the reviewer is told', async () => {
  const { outcome, recorded } = await reviewed(
    'review-void',
    async ({ handle, reviewId }) => {
      await send(handle, 'request-review');
      expect(await decide(handle, 'confirm', reviewId())).toEqual({ type: 'face-check.failed' });
    },
    { refused: 'face-check.passed' },
  );
  expect(outcome).toBe('failed');
  expect(recorded.at(-2)?.detail).toEqual({ way: 'review', reason: 'identity-changed' });
});

test('R-B8 nobody reviews their own, nor a review that has ended; of two at once the first decides', async () => {
  const { outcome, types } = await reviewed('review-contested', async ({ handle, reviewId }) => {
    await send(handle, 'request-review');
    const former = reviewId();
    await expect(decide(handle, 'confirm', former, 'p')).rejects.toMatchObject(notAllowed);
    await expect(send(handle, 'withdraw', 'somebody-else')).rejects.toMatchObject(notAllowed);
    await send(handle, 'withdraw');
    await send(handle, 'request-review');
    await expect(decide(handle, 'confirm', former)).rejects.toMatchObject(notAllowed);
    const both = await Promise.allSettled([
      decide(handle, 'refuse', reviewId(), 'one'),
      decide(handle, 'refuse', reviewId(), 'another'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
  expect(outcome).toBe('failed');
  expect(types.filter((type) => type === 'face-check.review-refused')).toHaveLength(1);
});

test('R-B8 a decision that the rows refuse, as where the reviewer’s right has ended, leaves the review pending', async () => {
  let isGone = true;
  const { activities, recorded } = await faceCheckInMemory(server, {});
  const recordTransition: typeof activities.recordTransition = (request) =>
    isGone && request.message?.actor.personId === 'former'
      ? Promise.reject(refusal('no-permission'))
      : activities.recordTransition(request);
  await withWorker(server, workflowBundle, { ...activities, recordTransition }, async (taskQueue) => {
    const checkId = randomUUID();
    const workflowId = faceCheckProcessId(checkId);
    const handle = await server.client.workflow.start('faceCheck', {
      workflowId,
      taskQueue,
      args: [checkId],
    });
    await send(handle, 'request-review');
    const id = (recorded.at(-1)?.position as FaceCheckPosition).review?.id;
    await expect(decide(handle, 'confirm', id, 'former')).rejects.toMatchObject({
      cause: { type: 'no-permission' },
    });
    isGone = false;
    await decide(handle, 'confirm', id);
    expect(await handle.result()).toBe('passed');
  });
});
