import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { ApplicationFailure } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import { createTimeSkippingServer } from '../test/time';
import { bundleWorkflows } from '../test/bundle-workflows';
import type { Snapshot, TransitionRequest, TransitionResult } from '../domain/transition.types';
import type { ProcessInput } from './process-rules';
import type { petition } from './testing/petition';
import type { PetitionPosition } from './testing/petition-rules';

let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(() => server.teardown());

test('a process to which nobody writes ends itself after a minute, and records nothing', async () => {
  const taskQueue = `silence-${randomUUID()}`;
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue,
    workflowBundle: await bundleWorkflows(),
    activities: { readSnapshot: () => Promise.resolve(undefined) },
  });
  await worker.runUntil(async () => {
    const start = await server.currentTimeMs();
    const result = await server.client.workflow.execute<typeof petition>('petition', {
      taskQueue,
      workflowId: 'petition/silent',
      args: [{ fresh: true }],
    });
    expect(result).toBe('none');
    expect((await server.currentTimeMs()) - start).toBeGreaterThanOrEqual(60_000);
  });
});

/** Rows as they would be, which refuse the step of being paid for so many times. */
function rowsThatRefuse(times: number, thenStandAt?: PetitionPosition['state']) {
  const position = { state: 'paying', round: 1 };
  let snapshot: Snapshot = { sequence: 2, position, institutionCode: null };
  return {
    readSnapshot: (): Promise<Snapshot> => Promise.resolve(snapshot),
    recordTransition: ({ sequence, position: next }: TransitionRequest): Promise<TransitionResult> => {
      if (times-- > 0) {
        if (thenStandAt)
          snapshot = { ...snapshot, sequence: 3, position: { ...position, state: thenStandAt } };
        return Promise.reject(ApplicationFailure.nonRetryable('SQLSTATE 23514', 'database-refused'));
      }
      snapshot = { ...snapshot, sequence, position: next };
      return Promise.resolve({ outcome: 'recorded', answer: {}, snapshot });
    },
  };
}

async function paidAgainst(
  rows: ReturnType<typeof rowsThatRefuse>,
  input: ProcessInput = {},
): Promise<{ state: string; tookMs: number }> {
  const taskQueue = `refused-${randomUUID()}`;
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue,
    workflowBundle: await bundleWorkflows(),
    activities: rows,
  });
  return await worker.runUntil(async () => {
    const start = await server.currentTimeMs();
    const run = await server.client.workflow.signalWithStart<typeof petition>('petition', {
      taskQueue,
      workflowId: `petition/${randomUUID()}`,
      args: [input],
      signal: 'paid',
    });
    const state = await run.result();
    return { state, tookMs: (await server.currentTimeMs()) - start };
  });
}

test('a step of its own that is refused is tried again until it is taken: the process does not end before its row', async () => {
  const { state, tookMs } = await paidAgainst(rowsThatRefuse(3));
  expect(state).toBe('succeeded');
  expect(tookMs).toBeGreaterThanOrEqual((1 + 2 + 4) * 60_000);
});

test('where the rows have gone on meanwhile, it goes on from them at once', async () => {
  const { state, tookMs } = await paidAgainst(rowsThatRefuse(1, 'withdrawn'));
  expect(state).toBe('withdrawn');
  expect(tookMs).toBeLessThan(60_000);
});

test('what was recorded before the engine heard of it: a run that nobody writes to goes on from the rows instead of ending', async () => {
  const { state, tookMs } = await paidAgainst(rowsThatRefuse(0), { fresh: true });
  expect(state).toBe('succeeded');
  expect(tookMs).toBeGreaterThanOrEqual(60_000);
});
