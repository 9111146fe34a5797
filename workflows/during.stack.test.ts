import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { CancelledFailure, Context } from '@temporalio/activity';
import { Client, Connection, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { bundleTestWorkflows } from '../test/foundation';
import { runningStack } from '../test/running-stack';
import { type errand, type ErrandInput } from './testing/errand';
import { errandMessages } from './testing/errand.messages';

/** `during`: a letter races real work, a child or an activity (rule 2). */
const taskQueue = `during-${randomUUID()}`;
let client: Client;
let stop: () => Promise<void>;

beforeAll(async () => {
  const workflowBundle = await bundleTestWorkflows();
  const { temporalAddress: address } = runningStack();
  const connection = await NativeConnection.connect({ address });
  client = new Client({ connection: await Connection.connect({ address }) });
  const worker = await Worker.create({
    ...{ connection, taskQueue, workflowBundle, activities: { toil } },
    // An activity hears with its heartbeat that it is cancelled.
    maxHeartbeatThrottleInterval: '1s',
  });
  const running = worker.run();
  stop = async () => {
    worker.shutdown();
    await running;
    await client.connection.close();
    await connection.close();
  };
});
afterAll(() => stop());

async function toil(ms: number): Promise<string> {
  const { cancellationSignal, heartbeat } = Context.current();
  if (ms < 0) throw ApplicationFailure.nonRetryable('The provider says no', 'provider-unavailable');
  for (const end = Date.now() + ms; Date.now() < end;) {
    heartbeat();
    if (cancellationSignal.aborted) throw new CancelledFailure('stopped');
    await setTimeout(50);
  }
  return 'activity done';
}

async function begin(input: ErrandInput) {
  const handle = await client.workflow.start<typeof errand>('errand', {
    taskQueue,
    workflowId: `errand/${randomUUID()}`,
    args: [input],
  });
  const sent = { actor: { personId: 'p' }, requestHash: 'h' };
  return {
    handle,
    ask: () => handle.executeUpdate(errandMessages.ask, { args: [{ ...sent, body: {} }] }),
    giveUp: () => handle.executeUpdate(errandMessages.giveUp, { args: [{ ...sent, body: {} }] }),
  };
}

async function refusalOf(sending: Promise<unknown>): Promise<ApplicationFailure> {
  const error: unknown = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
    return error.cause;
  throw new Error(`not refused: ${String(error)}`);
}

describe.each(['child', 'activity'] as const)('while a %s works', (work) => {
  test('nobody writes: its result is what the story goes on with', async () => {
    const { handle } = await begin({ work, workMs: 200 });
    expect(await handle.result()).toBe(`done: ${work} done`);
  });

  test('an interrupting letter cancels it, and is answered after it has really ended', async () => {
    const { handle, giveUp } = await begin({ work });
    expect(await giveUp()).toBe('cancelled');
    expect(await handle.result()).toBe('given up: cancelled');
  });

  test('another letter is refused at once, told what is allowed, and the work goes on', async () => {
    const { handle, ask, giveUp } = await begin({ work });
    const { type, details } = await refusalOf(ask());
    expect({ type, details }).toEqual({ type: 'not-allowed-now', details: [{ allowed: ['giveUp'] }] });
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await giveUp();
  });

  test('the deadline cancels it too, and brings no letter', async () => {
    const { handle } = await begin({ work, deadlineMs: 1_200 });
    expect(await handle.result()).toBe('too late: cancelled');
  });

  test('two give up at once: the first ends it, the second is refused and nobody waits', async () => {
    const { handle, giveUp } = await begin({ work });
    const outcomes = await Promise.allSettled([giveUp(), giveUp()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await handle.result()).toBe('given up: cancelled');
  });
});

test('a child that is not started yet is cancelled once it is: before, the engine would not find it', async () => {
  const giveUpAfter = async (ms: number): Promise<boolean> => {
    const { handle, giveUp } = await begin({ work: 'child', workMs: 20_000 });
    await setTimeout(ms);
    expect(await giveUp()).toBe('cancelled');
    const { events } = await handle.fetchHistory();
    const untilStarted = events?.slice(
      0,
      events.findIndex((event) => event.childWorkflowExecutionStartedEventAttributes),
    );
    return !untilStarted?.some(
      (event) => event.requestCancelExternalWorkflowExecutionInitiatedEventAttributes,
    );
  };
  const inOrder = await Promise.all(Array.from({ length: 40 }, (_, index) => giveUpAfter(index % 20)));
  expect(inOrder).not.toContain(false);
});

test('an error of the work is the story’s', async () => {
  const { handle } = await begin({ work: 'activity', workMs: -1 });
  await expect(handle.result()).rejects.toMatchObject({
    cause: { cause: { type: 'provider-unavailable' } },
  });
});
