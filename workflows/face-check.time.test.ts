import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { refusal } from '../activities/refusal';
import { faceCheckProcessId } from '../domain/face-check-process';
import { faceCheckInMemory, type ProviderInMemory, send, withWorker } from '../test/face-check-in-memory';
import { recordHistory } from '../test/record-history';
import { createTimeSkippingServer, workflowBundle } from '../test/time';

/** What a face check does by time and by what the provider says. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const minuteMs = 60_000;

interface Running {
  readonly send: (kind: 'start' | 'scan', personId?: string) => Promise<unknown>;
  readonly signal: () => Promise<void>;
  readonly cancel: () => Promise<unknown>;
  readonly wait: (ms: number) => Promise<void>;
}

/** Runs a check for somebody who does this, keeps its history as that of `path`, and returns how it went. */
async function check(
  path: string,
  act: (running: Running) => Promise<void>,
  provider: ProviderInMemory = {},
  rows: { refused?: string } = {},
) {
  const { activities, recorded, asked } = await faceCheckInMemory(server, provider, rows);
  return await withWorker(server, workflowBundle, activities, async (taskQueue) => {
    const checkId = randomUUID();
    const workflowId = faceCheckProcessId(checkId);
    const handle = await server.client.workflow.start('faceCheck', {
      workflowId,
      taskQueue,
      args: [checkId],
    });
    await act({
      send: (kind, personId) => send(handle, kind, personId),
      signal: () => handle.signal('faceCheckNews'),
      cancel: () => handle.cancel(),
      wait: (ms) => server.sleep(ms),
    });
    const outcome: unknown = await handle.result();
    await recordHistory(server.client, workflowId, `face-check.${path}.1`);
    const { startTime, closeTime } = await handle.describe();
    const tookMs = (closeTime ?? startTime).getTime() - startTime.getTime();
    return { outcome, types: recorded.map(({ type }) => type), recorded, questions: asked.times, tookMs };
  });
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
      await wait(minuteMs);
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

test('R-B8 what the provider could not judge does not count, and another session is begun', async () => {
  const { outcome, recorded } = await check(
    'not-judged',
    async ({ send, wait }) => {
      await send('start');
      await wait(minuteMs);
      await send('start');
    },
    { face: (asked) => (asked === 0 ? { kind: 'not-judged', reason: 'face-unclear' } : { kind: 'passed' }) },
  );
  expect(outcome).toBe('passed');
  expect(recorded.map(({ type, detail }) => ({ type, ...detail }))).toMatchObject([
    { type: 'face-check.opened' },
    { type: 'face-check.started' },
    { type: 'face-check.try-not-counted', way: 'face', reason: 'face-unclear' },
    { type: 'face-check.started' },
    { type: 'face-check.passed', way: 'face' },
  ]);
});

test('R-B8 nobody does anything: expired after ten minutes', async () => {
  const { outcome, types, tookMs } = await check('expired', () => Promise.resolve());
  expect(outcome).toBe('expired');
  expect(types).toEqual(['face-check.opened', 'face-check.expired']);
  expect(tookMs).toBeGreaterThan(9 * minuteMs);
  expect(tookMs).toBeLessThan(11 * minuteMs);
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
      await running.wait(10 * minuteMs - 5_000 - ((await server.currentTimeMs()) - began));
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
      await wait(minuteMs);
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

test('R-B8 the document is the right one, but no verified identity any more: over, and the sender is told', async () => {
  const { outcome, recorded } = await check(
    'document-refused',
    async ({ send }) => void expect(await send('scan')).toEqual({ type: 'face-check.failed' }),
    {},
    { refused: 'face-check.passed' },
  );
  expect(outcome).toBe('failed');
  expect(recorded.at(-1)?.detail).toEqual({ way: 'document', reason: 'identity-changed' });
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
