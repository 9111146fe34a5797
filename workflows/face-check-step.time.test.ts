import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { faceCheckProcessId } from '../domain/face-check-process';
import { bundleWorkflows } from '../test/bundle-workflows';
import { faceCheckInMemory, send, withWorker } from '../test/face-check-in-memory';
import { createTimeSkippingServer } from '../test/time';

/** What a process sees of the face check that it asks for. */
let server: TestWorkflowEnvironment;
let workflowBundle: WorkflowBundle;
beforeAll(async () => {
  server = await createTimeSkippingServer();
  workflowBundle = await bundleWorkflows('workflows/testing/asking-workflows.ts');
});
afterAll(async () => server.teardown());

async function asked(checkId: string, taskQueue: string) {
  const workflowId = `asking/${randomUUID()}`;
  return await server.client.workflow.start('asking', { workflowId, taskQueue, args: [checkId] });
}
const childOf = (checkId: string) => server.client.workflow.getHandle(faceCheckProcessId(checkId));

/** Starts the check as soon as the asker has begun it. */
async function startChild(checkId: string): Promise<void> {
  try {
    await send(childOf(checkId), 'start');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    await server.sleep(1_000);
    await startChild(checkId);
  }
}

test('R-B8 for whoever asks: the outcome is the child’s; asked again of one that has ended, the same', async () => {
  const { activities } = await faceCheckInMemory(server, { face: () => ({ kind: 'passed' }) });
  await withWorker(server, workflowBundle, activities, async (taskQueue) => {
    const checkId = randomUUID();
    const asking = await asked(checkId, taskQueue);
    await startChild(checkId);
    expect(await asking.result()).toBe('passed');
    expect(await (await asked(checkId, taskQueue)).result()).toBe('passed');
  });
});

test('R-B8 for whoever asks: an asker begun again meets the check of its earlier run, and waits for its outcome', async () => {
  const { activities } = await faceCheckInMemory(server, { face: () => ({ kind: 'passed' }) });
  await withWorker(server, workflowBundle, activities, async (taskQueue) => {
    const checkId = randomUUID();
    const workflowId = faceCheckProcessId(checkId);
    const child = await server.client.workflow.start('faceCheck', {
      workflowId,
      taskQueue,
      args: [checkId],
    });
    const asking = await asked(checkId, taskQueue);
    await server.sleep(7_000);
    await send(child, 'start');
    expect(await asking.result()).toBe('passed');
  });
});

test('R-B8 for whoever asks: a check that was met, not begun, is given up too; a review of days fills no history', async () => {
  const { activities, recorded } = await faceCheckInMemory(server, {});
  await withWorker(server, workflowBundle, activities, async (taskQueue) => {
    const checkId = randomUUID();
    const workflowId = faceCheckProcessId(checkId);
    const child = await server.client.workflow.start('faceCheck', { workflowId, taskQueue, args: [checkId] });
    await send(child, 'request-review');
    const asking = await asked(checkId, taskQueue);
    await server.sleep('3 days');
    expect((await asking.describe()).historyLength).toBeLessThan(2_000);
    expect(await send(asking, 'giveUp')).toBe('given up');
    expect(await child.result()).toBe('expired');
    expect(recorded.map(({ type }) => type)).toContain('face-check.images-erased');
  });
});

test('R-B8 for whoever asks: given up: the check has expired before the giving up is answered', async () => {
  const { activities, recorded } = await faceCheckInMemory(server, {});
  await withWorker(server, workflowBundle, activities, async (taskQueue) => {
    const checkId = randomUUID();
    const asking = await asked(checkId, taskQueue);
    await startChild(checkId);
    const answer = await send(asking, 'giveUp');
    expect(answer).toBe('given up');
    expect(recorded.at(-1)).toMatchObject({
      type: 'face-check.expired',
      detail: { reason: 'no-longer-awaited' },
    });
    expect(await childOf(checkId).result()).toBe('expired');
  });
});
