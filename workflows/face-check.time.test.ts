import { randomUUID } from 'node:crypto';
import { bundleWorkflowCode, DefaultLogger, Worker, type WorkflowBundle } from '@temporalio/worker';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { FaceCheckActivities } from '../activities/face-check';
import { refusal } from '../activities/refusal';
import type { TransitionActivities } from '../activities/transition';
import type { TransitionRequest } from '../activities/transition.types';
import type { FaceVerdict, ScanVerdict } from '../domain/face-check';
import { faceCheckProcessId } from '../domain/face-check-process';
import { projectFile } from '../test/project-file';
import { recordHistory } from '../test/record-history';
import { createTimeSkippingServer } from '../test/time';

/** What a face check does by time and by what the provider says, alone and for whoever asks for it. */
let server: TestWorkflowEnvironment;
let workflowBundle: WorkflowBundle;
beforeAll(async () => {
  server = await createTimeSkippingServer();
  workflowBundle = await bundleWorkflowCode({
    workflowsPath: projectFile('workflows/testing/asking-workflows.ts'),
    logger: new DefaultLogger('ERROR'),
  });
});
afterAll(async () => server.teardown());

const minuteMs = 60_000;

interface Provider {
  /** What it says at the nth question, from 0. */
  face?: (asked: number) => FaceVerdict;
  scan?: () => ScanVerdict;
}

interface Running {
  readonly send: (kind: 'start' | 'scan', personId?: string) => Promise<unknown>;
  readonly signal: () => Promise<void>;
  readonly cancel: () => Promise<unknown>;
  readonly wait: (ms: number) => Promise<void>;
}

/** The activities of one check, which remember what was recorded and how often the provider was asked. */
async function rememberingActivities({ face, scan }: Provider) {
  const recorded: TransitionRequest[] = [];
  const asked = { times: 0 };
  const expiresAtMs = (await server.currentTimeMs()) + 10 * minuteMs;
  const activities: TransitionActivities & FaceCheckActivities = {
    readSnapshot: () => {
      const last = recorded.at(-1);
      return Promise.resolve(
        last && { sequence: last.sequence, position: last.position, institutionCode: null },
      );
    },
    recordTransition: (request) => {
      // Tried again, an event counts once, as in the rows.
      if (recorded.every(({ sequence }) => sequence !== request.sequence)) recorded.push(request);
      const { sequence, position } = request;
      const snapshot = { sequence, position, institutionCode: null };
      return Promise.resolve({ outcome: 'recorded', answer: { type: request.type }, snapshot });
    },
    readFaceCheck: () =>
      Promise.resolve({
        personId: 'p',
        purpose: 'activate-authorization',
        ways: ['face', 'document'],
        expiresAtMs,
      }),
    reserveFaceCheckTry: () => Promise.resolve(),
    startFaceTry: () => Promise.resolve(),
    askForFace: () => Promise.resolve(face?.(asked.times++) ?? { kind: 'waiting' }),
    judgeScan: () => Promise.resolve(scan?.() ?? { kind: 'passed' }),
    eraseScan: () => Promise.resolve(),
  };
  return { activities, recorded, asked };
}

/** Runs a check for somebody who does this, keeps its history as that of `path`, and returns how it went. */
async function check(path: string, act: (running: Running) => Promise<void>, provider: Provider = {}) {
  const { activities, recorded, asked } = await rememberingActivities(provider);
  return await withWorker(activities, async (taskQueue) => {
    const checkId = randomUUID();
    const workflowId = faceCheckProcessId(checkId);
    const handle = await server.client.workflow.start('faceCheck', {
      workflowId,
      taskQueue,
      args: [checkId],
    });
    await act(runningOf(handle));
    const outcome: unknown = await handle.result();
    await recordHistory(server.client, workflowId, `face-check.${path}.1`);
    const { startTime, closeTime } = await handle.describe();
    const tookMs = (closeTime ?? startTime).getTime() - startTime.getTime();
    return { outcome, types: recorded.map(({ type }) => type), recorded, questions: asked.times, tookMs };
  });
}

const runningOf = (handle: WorkflowHandle): Running => ({
  send: (kind, personId = 'p') =>
    handle.executeUpdate<unknown, [object]>(kind, {
      updateId: `${randomUUID()}/h`,
      args: [{ body: {}, actor: { personId }, requestHash: 'h' }],
    }),
  signal: () => handle.signal('faceCheckNews'),
  cancel: () => handle.cancel(),
  wait: (ms) => server.sleep(ms),
});

async function withWorker<T>(activities: object, run: (taskQueue: string) => Promise<T>): Promise<T> {
  const taskQueue = randomUUID();
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue,
    workflowBundle,
    activities,
  });
  return await worker.runUntil(() => run(taskQueue));
}

const started = async ({ send }: Running) => void (await send('start'));

test('R-B8 the provider says passed after some questions', async () => {
  const { outcome, types, tookMs } = await check('passed', started, {
    face: (asked) => ({ kind: asked < 3 ? 'waiting' : 'passed' }),
  });
  expect(outcome).toBe('passed');
  expect(types).toEqual(['face-check.opened', 'face-check.started', 'face-check.passed']);
  expect(tookMs).toBeLessThan(minuteMs);
});

test('R-B8 three failed tries, of either way, end it', async () => {
  const { outcome, recorded } = await check(
    'failed',
    async ({ send, wait }) => {
      await send('start');
      await wait(5_000);
      await send('scan');
      await send('start');
    },
    { face: () => ({ kind: 'failed' }), scan: () => ({ kind: 'failed', reason: 'other-number' }) },
  );
  expect(outcome).toBe('failed');
  expect(recorded.map(({ type, detail }) => ({ type, ...detail }))).toMatchObject([
    { type: 'face-check.opened' },
    { type: 'face-check.started' },
    { type: 'face-check.try-failed', way: 'face', left: 2 },
    { type: 'face-check.try-failed', way: 'document', left: 1 },
    { type: 'face-check.started' },
    { type: 'face-check.failed', way: 'face', reason: 'face-differs' },
  ]);
});

test('R-B8 nobody does anything: expired after ten minutes', async () => {
  const { outcome, types, tookMs } = await check('expired', () => Promise.resolve());
  expect(outcome).toBe('expired');
  expect(types).toEqual(['face-check.opened', 'face-check.expired']);
  expect(tookMs).toBeGreaterThan(9.9 * minuteMs);
  expect(tookMs).toBeLessThan(10.1 * minuteMs);
});

test('R-B8 the provider stalls: asked some forty times, then expired, and a late answer finds nobody', async () => {
  let isLate = false;
  const { outcome, types, questions } = await check('late-answer', started, {
    face: () => ({ kind: isLate ? 'passed' : 'waiting' }),
  });
  isLate = true;
  expect(outcome).toBe('expired');
  expect(types.at(-1)).toBe('face-check.expired');
  expect(questions).toBeGreaterThan(30);
  expect(questions).toBeLessThan(50);
});

test('R-B8 done in the last moment, as the last question finds out: passed', async () => {
  const began = await server.currentTimeMs();
  let last = 0;
  const { outcome, recorded } = await check(
    'passed-at-expiry',
    async (running) => {
      await running.send('start');
      await running.wait(10 * minuteMs - 2_000 - ((await server.currentTimeMs()) - began));
      last = 1;
    },
    { face: () => ({ kind: last === 0 ? 'waiting' : 'passed' }) },
  );
  expect(outcome).toBe('passed');
  expect(recorded.at(-1)?.type).toBe('face-check.passed');
});

test('R-B8 the provider is out of reach for a while: asked on', async () => {
  const { outcome, types } = await check('provider-away', started, {
    face: (asked) => {
      if (asked < 4) throw refusal('provider-unavailable');
      return { kind: 'passed' };
    },
  });
  expect(outcome).toBe('passed');
  expect(types).toEqual(['face-check.opened', 'face-check.started', 'face-check.passed']);
});

test('R-B8 the session lapses, a new one passes; the person is back twice', async () => {
  const { outcome, types } = await check(
    'lapsed',
    async ({ send, signal, wait }) => {
      await send('start');
      await wait(5_000);
      await send('start');
      await Promise.all([signal(), signal()]);
    },
    { face: (asked) => ({ kind: asked === 0 ? 'lapsed' : 'passed' }) },
  );
  expect(outcome).toBe('passed');
  expect(types).toEqual([
    'face-check.opened',
    'face-check.started',
    'face-check.try-not-counted',
    'face-check.started',
    'face-check.passed',
  ]);
});

test('R-B8 the document is scanned while the provider is waited for', async () => {
  const { outcome, recorded } = await check('document', async ({ send }) => {
    await send('start');
    await send('scan');
  });
  expect(outcome).toBe('passed');
  expect(recorded.at(-1)).toMatchObject({ type: 'face-check.passed', detail: { way: 'document' } });
});

test('R-B8 nobody but who is asked may do anything', async () => {
  const { outcome } = await check('cancelled', async ({ send, cancel }) => {
    await expect(send('start', 'somebody-else')).rejects.toMatchObject({
      cause: { type: 'not-allowed-now' },
    });
    await send('start');
    await expect(send('start')).rejects.toMatchObject({ cause: { type: 'not-allowed-now' } });
    await cancel();
  });
  expect(outcome).toBe('expired');
});

describe('R-B8 for whoever asks', () => {
  async function asked(checkId: string, taskQueue: string) {
    const workflowId = `asking/${randomUUID()}`;
    return await server.client.workflow.start('asking', { workflowId, taskQueue, args: [checkId] });
  }
  const childOf = (checkId: string) => server.client.workflow.getHandle(faceCheckProcessId(checkId));

  test('the outcome is the child’s; asked again of one that has ended, the same', async () => {
    const { activities } = await rememberingActivities({ face: () => ({ kind: 'passed' }) });
    await withWorker(activities, async (taskQueue) => {
      const checkId = randomUUID();
      const asking = await asked(checkId, taskQueue);
      await server.sleep(1_000);
      await runningOf(childOf(checkId)).send('start');
      expect(await asking.result()).toBe('passed');
      expect(await (await asked(checkId, taskQueue)).result()).toBe('passed');
    });
  });

  test('an asker begun again meets the check of its earlier run, and waits for its outcome', async () => {
    const { activities } = await rememberingActivities({ face: () => ({ kind: 'passed' }) });
    await withWorker(activities, async (taskQueue) => {
      const checkId = randomUUID();
      const workflowId = faceCheckProcessId(checkId);
      const child = await server.client.workflow.start('faceCheck', {
        workflowId,
        taskQueue,
        args: [checkId],
      });
      const asking = await asked(checkId, taskQueue);
      await server.sleep(7_000);
      await runningOf(child).send('start');
      expect(await asking.result()).toBe('passed');
    });
  });

  test('given up: the check has expired before the giving up is answered', async () => {
    const { activities, recorded } = await rememberingActivities({});
    await withWorker(activities, async (taskQueue) => {
      const checkId = randomUUID();
      const asking = await asked(checkId, taskQueue);
      await server.sleep(1_000);
      await runningOf(childOf(checkId)).send('start');
      const answer = await asking.executeUpdate<string, [object]>('giveUp', {
        args: [{ body: {}, actor: { personId: 'p' }, requestHash: 'h' }],
      });
      expect(answer).toBe('given up');
      expect(recorded.at(-1)).toMatchObject({
        type: 'face-check.expired',
        detail: { reason: 'no-longer-awaited' },
      });
      expect(await childOf(checkId).result()).toBe('expired');
    });
  });
});
