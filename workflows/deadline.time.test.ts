import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { bundleWorkflows } from '../test/bundle-workflows';
import { createTimeSkippingServer } from '../test/time';
import type { errand } from './testing/errand';
import { errandMessages } from './testing/errand.messages';

/** A deadline that moves while it is waited for: windows aren't versioned (R-L2). */
let server: TestWorkflowEnvironment;
let workflowBundle: { code: string };
beforeAll(async () => {
  server = await createTimeSkippingServer();
  workflowBundle = await bundleWorkflows();
});
afterAll(() => server.teardown());

const hour = 3_600_000;

/** How long an errand lasted that may wait an hour, in hours of its own clock. */
async function lasting(during: (handle: WorkflowHandle<typeof errand>) => Promise<void>): Promise<number> {
  const taskQueue = `deadline-${randomUUID()}`;
  const worker = await Worker.create({ connection: server.nativeConnection, taskQueue, workflowBundle });
  return await worker.runUntil(async () => {
    const handle = await server.client.workflow.start<typeof errand>('errand', {
      taskQueue,
      workflowId: `errand/${randomUUID()}`,
      args: [{ work: 'none', deadlineMs: hour }],
    });
    await during(handle);
    expect(await handle.result()).toBe('too late: not begun');
    // By its own history: the server may have skipped further by the time it is asked.
    const { startTime, closeTime } = await handle.describe();
    return ((closeTime?.getTime() ?? Number.NaN) - startTime.getTime()) / hour;
  });
}

const extend = (handle: WorkflowHandle<typeof errand>, byMs: number): Promise<string> =>
  handle.executeUpdate(errandMessages.extend, {
    args: [{ body: { byMs }, actor: { personId: 'p' }, requestHash: 'h' }],
  });

test('left alone it comes when it was said', async () => {
  expect(await lasting(() => Promise.resolve())).toBeCloseTo(1, 1);
});

test('moved away half-way, it comes at the new time', async () => {
  const hours = await lasting(async (handle) => {
    await server.sleep(hour / 2);
    await extend(handle, 3 * hour);
  });
  expect(hours).toBeCloseTo(3.5, 1);
});

test('moved nearer, it comes sooner', async () => {
  const hours = await lasting(async (handle) => {
    await extend(handle, hour / 4);
  });
  expect(hours).toBeCloseTo(0.25, 1);
});
