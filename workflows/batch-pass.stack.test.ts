import { randomUUID } from 'node:crypto';
import {
  Client,
  Connection,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  isGrpcServiceError,
  type Workflow,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { BatchPassActivities } from '../activities/batch-pass';
import type { Sent } from '../contracts/message';
import { taskQueueName } from '../contracts/task-queues';
import { bundleWorkflows } from '../test/bundle-workflows';
import { eventually } from '../test/eventually';
import { rememberingRows } from '../test/remembering-rows';
import { runningStack } from '../test/running-stack';

/**
 * A batch is stopped at the two moments that the server that skips time doesn't bear (temporalio/sdk-java#2391): before its turn has
 * a worker, and in the task that brings its turn's end. In a real Temporal, whose workers come and go here.
 */
let client: Client;
let connection: NativeConnection;
let workflowBundle: { code: string };
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  workflowBundle = await bundleWorkflows('workflows/batch-pass.ts');
  const { temporalAddress: address } = runningStack();
  connection = await NativeConnection.connect({ address });
  client = new Client({ connection: await Connection.connect({ address }) });
});
afterAll(async () => {
  await client.connection.close();
  await connection.close();
});

const actor = {
  personId: 'reviewer',
  holding: { id: 'h', role: 'business-administrator', institutionId: 'unit', businessCode: '05' },
};

/** Of gRPC. */
const notFound = 5;

function codeOf(error: unknown): string | null | undefined {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
    return error.cause.type;
  throw error;
}

type Stop = () => Promise<void>;

async function run(options: Parameters<typeof Worker.create>[0]): Promise<Stop> {
  const worker = await Worker.create({ ...options, connection, stickyQueueScheduleToStartTimeout: '1s' });
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
  };
}

/** One batch from the outside: its letters, its events, and the two workers that it needs. */
function batchOf(activities: BatchPassActivities) {
  const prefix = randomUUID();
  const workflowId = `batch-pass/${randomUUID()}`;
  const rows = rememberingRows();
  const taskQueue = taskQueueName(prefix, 'review');
  const handle = client.workflow.getHandle(workflowId);
  const send = (kind: string, body: object, updateId: string = randomUUID()): Promise<unknown> =>
    client.workflow.executeUpdateWithStart<Workflow, unknown, [Sent]>(kind, {
      updateId,
      args: [{ body, actor, requestHash: 'h' }],
      startWorkflowOperation: new WithStartWorkflowOperation<Workflow>('batchPass', {
        ...{ workflowId, taskQueue, args: [{}] },
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    });
  const { activities: own } = rows;
  return {
    handle,
    begin: () => send('begin', { files: 2 }),
    stop: (updateId?: string) => send('cancel', {}, updateId),
    /** Whether the engine has the letter, which no worker may have taken yet. */
    hasArrived: async (updateId: string): Promise<boolean> => {
      try {
        await client.workflowService.pollWorkflowExecutionUpdate({
          namespace: client.options.namespace,
          updateRef: { workflowExecution: { workflowId }, updateId },
        });
        return true;
      } catch (error) {
        if (isGrpcServiceError(error) && (error.code as number) === notFound) return false;
        throw error;
      }
    },
    types: () => rows.recorded.map(({ type }) => type),
    decides: () => run({ taskQueue, workflowBundle, activities: own }),
    passes: () => run({ taskQueue: taskQueueName(prefix, 'bulk'), activities }),
    /** Of what is in its history by now, the numbers of these events. */
    numbersOf: async (
      which: 'activityTaskCompleted' | 'workflowTaskCompleted' | 'workflowExecutionUpdateAccepted',
    ) => {
      const { events = [] } = await handle.fetchHistory();
      return (events ?? []).filter((one) => one[`${which}EventAttributes`]).map((one) => Number(one.eventId));
    },
  };
}

test('R-N3 stopped before its turn has a worker: nothing is decided, and it is over', async () => {
  let turns = 0;
  const batch = batchOf({
    passNextFiles: () => {
      turns += 1;
      return Promise.resolve({ passed: 1, refused: 0, left: 1 });
    },
  });
  const decidesNoMore = await batch.decides();
  await batch.begin();
  await batch.stop();
  expect(await batch.handle.result()).toBe('cancelled');
  const passesNoMore = await batch.passes();
  await passesNoMore();
  await decidesNoMore();
  expect(turns).toBe(0);
  expect(batch.types()).toEqual(['batch-pass.begun', 'batch-pass.cancelled']);
});

test.each([
  { left: 1, state: 'cancelled', ending: 'batch-pass.cancelled', answer: { state: 'cancelled' } },
  { left: 0, state: 'done', ending: 'batch-pass.completed', answer: 'not-allowed-now' },
])(
  'R-N3 stopped as its turn ends, with $left files left: it is $state, and who stopped it is told',
  async ({ left, state, ending, answer }) => {
    let end: () => void = () => undefined;
    const mayEnd = new Promise<void>((resolve) => (end = resolve));
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const batch = batchOf({
      passNextFiles: async () => {
        begun();
        await mayEnd;
        return { passed: 2 - left, refused: 0, left };
      },
    });
    const passesNoMore = await batch.passes();
    const decidesNoMore = await batch.decides();
    await batch.begin();
    await hasBegun;
    // With nobody to take it, the turn's end lies there, and the letter beside it.
    await decidesNoMore();
    end();
    const [ended = 0] = await eventually(async () => {
      const numbers = await batch.numbersOf('activityTaskCompleted');
      return numbers.length > 0 && numbers;
    });
    const updateId = randomUUID();
    const stopped = batch.stop(updateId).catch(codeOf);
    await eventually(() => batch.hasArrived(updateId));
    const decidesAgainNoMore = await batch.decides();

    expect(await stopped).toEqual(answer);
    expect(await batch.handle.result()).toBe(state);
    await decidesAgainNoMore();
    await passesNoMore();
    expect(batch.types()).toEqual(['batch-pass.begun', ending]);
    // One task has taken both, and no other was completed between them.
    const [accepted = 0] = (await batch.numbersOf('workflowExecutionUpdateAccepted')).slice(-1);
    const tasks = await batch.numbersOf('workflowTaskCompleted');
    expect(tasks.filter((number) => number > ended && number < accepted)).toHaveLength(1);
  },
);
