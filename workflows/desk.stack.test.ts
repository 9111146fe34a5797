import { randomUUID } from 'node:crypto';
import { Client, Connection, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { bundleTestWorkflows } from '../test/foundation';
import { runningStack } from '../test/running-stack';
import { type ScanVerdict, type scanning, scanningMessages } from './testing/scanning';

/** The desk by itself. */
const taskQueue = `desk-${randomUUID()}`;
let client: Client;
let examined = 0;
/** What an examination waits for, as the test says. */
let meanwhile: (nth: number) => Promise<void> | undefined;
let stop: () => Promise<void>;

beforeAll(async () => {
  const workflowBundle = await bundleTestWorkflows();
  const { temporalAddress: address } = runningStack();
  const connection = await NativeConnection.connect({ address });
  client = new Client({ connection: await Connection.connect({ address }) });
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle,
    activities: {
      async examine(agrees: boolean): Promise<ScanVerdict> {
        examined += 1;
        await meanwhile(examined);
        return { agrees };
      },
    },
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
beforeEach(() => {
  examined = 0;
  meanwhile = () => undefined;
});

async function begin(input: { deadlineMs?: number } = {}) {
  const handle = await client.workflow.start<typeof scanning>('scanning', {
    taskQueue,
    workflowId: `scanning/${randomUUID()}`,
    args: [input],
  });
  const sent = <B>(body: B) => ({
    args: [{ body, actor: { personId: 'p' }, requestHash: 'h' }] as [
      { body: B; actor: { personId: string }; requestHash: string },
    ],
  });
  return {
    handle,
    scan: (agrees: boolean) => handle.executeUpdate(scanningMessages.scan, sent({ agrees })),
    giveUp: () => handle.executeUpdate(scanningMessages.giveUp, sent({})),
  };
}

function typeOf(outcome: PromiseSettledResult<unknown>): string {
  if (outcome.status === 'fulfilled') return 'answered';
  const error: unknown = outcome.reason;
  return error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure
    ? (error.cause.type ?? '')
    : String(error);
}

test('R-B3: twelve tries at once: exactly three are examined, beside each other; the others are refused at once', async () => {
  const { handle, scan, giveUp } = await begin();
  let third: () => void;
  const allThree = new Promise<void>((resolve) => (third = resolve));
  meanwhile = (nth) => {
    if (nth === 3) third();
    return allThree;
  };
  const outcomes = (await Promise.allSettled(Array.from({ length: 12 }, () => scan(false)))).map(typeOf);
  expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(3);
  expect(outcomes.filter((outcome) => outcome === 'too-many-requests')).toHaveLength(9);
  expect(examined).toBe(3);
  await giveUp();
  expect(await handle.result()).toBe('given-up');
});

test('what is still being prepared when the story ends gets its refusal', async () => {
  const { handle, scan, giveUp } = await begin();
  let end: () => void = () => undefined;
  const begun = new Promise<void>((begin) => {
    meanwhile = () => {
      begin();
      return new Promise((resolve) => (end = resolve));
    };
  });
  const scanning = Promise.allSettled([scan(false)]);
  await begun;
  await giveUp();
  end();
  expect((await scanning).map(typeOf)).toEqual(['not-allowed-now']);
  expect(await handle.result()).toBe('given-up');
});

test('the deadline interrupts the story, and brings no letter', async () => {
  const { handle } = await begin({ deadlineMs: 1_000 });
  expect(await handle.result()).toBe('deadline');
});

test('a good one among bad ones: the story ends, and nobody is left without an answer', async () => {
  const { handle, scan } = await begin();
  const outcomes = (await Promise.allSettled([scan(true), scan(true), scan(false)])).map(typeOf);
  expect(outcomes).toContain('answered');
  expect(outcomes.every((outcome) => outcome === 'answered' || outcome === 'not-allowed-now')).toBe(true);
  expect(await handle.result()).toBe('agreed');
});
