import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { OutboxActivities } from '../activities/outbox';
import { until } from '../test/order-process';
import { recordHistory } from '../test/record-history';
import { runningStack } from '../test/running-stack';
import { workflowBundle } from '../test/time';

test('R-T1 the sender is always at it, minute after minute', async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const address = runningStack().temporalAddress;
  const client = new Client({ connection: await Connection.connect({ address }) });
  const connection = await NativeConnection.connect({ address });
  const taskQueue = `${randomUUID()}-provider`;
  const asked: string[] = [];
  const activities: OutboxActivities = {
    deliverOutbox: async (kind) => {
      asked.push(kind);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return 1;
    },
  };
  const worker = await Worker.create({ connection, taskQueue, workflowBundle, activities });
  const workflowId = `outbox/${taskQueue}`;
  await worker.runUntil(async () => {
    const handle = await client.workflow.start('outboxSender', { workflowId, taskQueue, args: ['sms'] });
    await until(() => asked.length > 2);
    await recordHistory(client, workflowId, 'outbox-sender.sent.1');
    await handle.terminate();
  });
  expect(asked.slice(0, 3)).toEqual(['sms', 'sms', 'sms']);
  await connection.close();
  await client.connection.close();
});
