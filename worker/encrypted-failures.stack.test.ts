import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection, WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { NativeConnection, Worker } from '@temporalio/worker';
import { parseKeyRing } from '../runtime/key-ring';
import { createDataConverter } from '../runtime/payload-codec';
import { bundleTestWorkflows } from '../test/foundation';
import { runningStack } from '../test/running-stack';
import type { errand } from '../workflows/testing/errand';

/** Rule 10: what a failure says is encrypted like every payload; its type is not, by which programs know it. */
const said = 'the document of 甲示例 was not read';
const key = (): string => `k:${randomBytes(32).toString('base64')}`;

test('a failure’s words are nowhere in the history, and whoever has the key reads them', async () => {
  const { temporalAddress: address } = runningStack();
  const taskQueue = `failures-${randomUUID()}`;
  const ring = parseKeyRing(key());
  const workflowBundle = await bundleTestWorkflows();
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle,
    dataConverter: createDataConverter(ring),
    activities: {
      toil: () => {
        throw ApplicationFailure.nonRetryable(said, 'provider-unavailable', { personName: '甲示例' });
      },
    },
  });
  const reader = await Connection.connect({ address });
  const client = new Client({ connection: reader, dataConverter: createDataConverter(ring) });
  await worker.runUntil(async () => {
    const workflowId = `errand/${randomUUID()}`;
    const failure: unknown = await client.workflow
      .execute<typeof errand>('errand', { taskQueue, workflowId, args: [{ work: 'activity' }] })
      .catch((error: unknown) => error);
    if (!(failure instanceof WorkflowFailedError)) throw new Error('it did not fail');
    expect(failure).toMatchObject({ cause: { cause: { message: said, type: 'provider-unavailable' } } });

    const history = historyToJSON(await client.workflow.getHandle(workflowId).fetchHistory());
    const bytes = history.replaceAll(/"data": ?"([^"]*)"/g, (_, data: string) =>
      Buffer.from(data, 'base64').toString(),
    );
    for (const text of [history, bytes]) {
      expect(text).not.toContain('示例');
      expect(text).not.toContain('not read');
      expect(text).not.toContain('toil (');
    }
    expect(history).toContain('provider-unavailable');

    const stranger = new Client({
      connection: reader,
      dataConverter: createDataConverter(parseKeyRing(key())),
    });
    await expect(stranger.workflow.getHandle(workflowId).result()).rejects.not.toMatchObject({
      cause: { cause: { message: said } },
    });
  });
  await reader.close();
  await connection.close();
});
