import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, bundleWorkflowCode } from '@temporalio/worker';
import { createTimeSkippingServer } from '../test/time';
import { projectFile } from '../test/project-file';
import type { petition } from './testing/petition';

jest.setTimeout(120_000);
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
    workflowBundle: await bundleWorkflowCode({ workflowsPath: projectFile('workflows/testing/index.ts') }),
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
