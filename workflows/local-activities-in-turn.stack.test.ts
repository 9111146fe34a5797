import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { bundleTestWorkflows } from '../test/foundation';
import { runningStack } from '../test/running-stack';
import type { reading, ReadingActivities } from './testing/reading';

const activities: ReadingActivities = {
  async read(ms) {
    await setTimeout(ms);
    return 'read';
  },
};

test('what is asked for at once ends in the order of the asking, and the history leads to the same commands again', async () => {
  const [{ temporalAddress: address }, workflowBundle] = [runningStack(), await bundleTestWorkflows()];
  const connection = await NativeConnection.connect({ address });
  const client = new Client({ connection: await Connection.connect({ address }) });
  const taskQueue = `reading-${randomUUID()}`;
  const worker = await Worker.create({ connection, taskQueue, workflowBundle, activities });
  const workflowId = `reading/${randomUUID()}`;
  try {
    await worker.runUntil(async () => {
      const handle = await client.workflow.start<typeof reading>('reading', {
        ...{ taskQueue, workflowId, args: [300] },
      });
      expect(await handle.result()).toEqual(['slow', 'quick']);
    });
    const history = await client.workflow.getHandle(workflowId).fetchHistory();
    await Worker.runReplayHistory({ workflowBundle }, history, workflowId);
  } finally {
    await client.connection.close();
    await connection.close();
  }
});
