import { randomUUID } from 'node:crypto';
import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { ApplicationErasureActivities } from '../activities/application-erasure';
import type { DeadlineWatchActivities } from '../activities/deadline-watch';
import type { DocumentFactsActivities } from '../activities/document-facts';
import type { ExpiredRowsActivities } from '../activities/expired-rows';
import type { LeftEntryErasureActivities } from '../activities/left-entry-erasure';
import type { MissingAdmissionActivities } from '../activities/missing-admissions';
import type { ProcessCallActivities } from '../activities/process-calls';
import type { RefundWatchActivities } from '../activities/refund-watch';
import type { UploadSweepActivities } from '../activities/upload-sweep';
import type { WorkingMorningActivities } from '../activities/working-morning';
import type { WaitingCall } from '../domain/process-call';
import { recordHistory } from '../test/record-history';
import { createTimeSkippingServer, workflowBundle } from '../test/time';

/** What runs by the clock and is nobody's process. Activities answer as the test says. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

type Activities = Partial<
  ApplicationErasureActivities &
    DeadlineWatchActivities &
    DocumentFactsActivities &
    ExpiredRowsActivities &
    LeftEntryErasureActivities &
    MissingAdmissionActivities &
    ProcessCallActivities &
    RefundWatchActivities &
    UploadSweepActivities &
    WorkingMorningActivities
>;

/** Runs a workflow to its end on a bulk queue of its own, and keeps its history under `name`. */
async function run(type: string, name: string, activities: Activities): Promise<unknown> {
  const taskQueue = `${randomUUID()}-bulk`;
  const workflowId = `${type}/${randomUUID()}`;
  const { nativeConnection: connection, client } = server;
  const worker = await Worker.create({ connection, taskQueue, workflowBundle, activities });
  return await worker.runUntil(async () => {
    try {
      const outcome: unknown = await client.workflow.execute(type, { workflowId, taskQueue, args: [] });
      return outcome;
    } finally {
      await recordHistory(client, workflowId, name);
    }
  });
}

// These two skip hours of retries. They come first: once a run was terminated whose task nobody took, this server's time runs at its real pace.

test('R-V3 a kind that can’t be erased holds up no other, and the run has failed all the same', async () => {
  const asked: string[] = [];
  const failing = (what: string, failure: Error) => () => {
    if (asked.at(-1) !== what) asked.push(what);
    return Promise.reject(failure);
  };
  const outcome = run('retention', 'retention.kinds-failed.2', {
    eraseUnsentDrafts: failing('drafts', ApplicationFailure.nonRetryable('refused for good')),
    erasePrivateParts: failing('private', ApplicationFailure.create({ nextRetryDelay: '1 hour' })),
    eraseContents: () => Promise.resolve(asked.push('contents')),
    deleteOldAccessEvents: () => Promise.resolve(asked.push('log')),
    eraseLeftEntries: () => Promise.resolve(asked.push('left')),
  });
  await expect(outcome).rejects.toThrow(WorkflowFailedError);
  expect(asked).toEqual(['drafts', 'private', 'contents', 'log', 'left']);
});

test('R-B4 a task of the morning that fails for good leaves the others their retries, and the morning has failed', async () => {
  const tries: string[] = [];
  const outcome = run('workingMorning', 'working-morning.task-failed.1', {
    morningTasks: () =>
      Promise.resolve({
        day: '2026-11-20',
        tasks: [
          { name: 'a', title: '甲' },
          { name: 'b', title: '乙' },
        ],
      }),
    runMorningTask: (name) => {
      tries.push(name);
      if (name === 'a') throw ApplicationFailure.nonRetryable('refused for good');
      return tries.filter((one) => one === 'b').length > 1
        ? Promise.resolve(2)
        : Promise.reject(new Error('the first time'));
    },
  });
  await expect(outcome).rejects.toThrow(WorkflowFailedError);
  expect(tries.sort()).toEqual(['a', 'b', 'b']);
});

test('R-N9 R-P1 the watch asks what is due in portions, and begins what no longer runs from its rows', async () => {
  const due = Array.from({ length: 21 }, (_, at) => ({ id: randomUUID(), isOver: at % 2 === 0 }));
  const outcome = await run('deadlineWatch', 'deadline-watch.begun-anew.1', {
    findDueApplications: () => Promise.resolve(due),
  });
  expect(outcome).toEqual({ asked: 21 });
  for (const { id } of due) {
    const handle = server.client.workflow.getHandle(`application/${id}`);
    expect((await handle.describe()).type).toBe('examApplication');
    await handle.terminate();
  }
});

test('R-N9 R-P1 who comes near a deadline is told', async () => {
  const told = run('deadlineWarning', 'deadline-warning.told.1', {
    warnOfDeadlines: () => Promise.resolve(3),
  });
  expect(await told).toEqual({ told: 3 });
});

test('R-P3 a refund that nobody began is begun by its order’s process', async () => {
  const orderId = randomUUID();
  const begun = run('refundWatch', 'refund-watch.begun.1', {
    findUnbegunRefunds: () => Promise.resolve([orderId]),
  });
  expect(await begun).toEqual({ begun: 1 });
  const handle = server.client.workflow.getHandle(`payment/${orderId}`);
  expect((await handle.describe()).type).toBe('payment');
  await handle.terminate();
});

test('R-V3 what nobody can use any more is deleted, and what nobody claimed', async () => {
  const [deleted, swept] = [{ session: 2 }, { erased: 4, failed: 0 }];
  expect(
    await run('expiredRows', 'expired-rows.deleted.1', { deleteExpiredRows: () => Promise.resolve(deleted) }),
  ).toEqual(deleted);
  expect(
    await run('uploadSweep', 'upload-sweep.swept.1', { sweepUploads: () => Promise.resolve(swept) }),
  ).toEqual(swept);
});

test('R-V3 what has been kept for its time is erased, kind by kind', async () => {
  const asked: string[] = [];
  const erased = (what: string, count: number) => () => {
    asked.push(what);
    return Promise.resolve(count);
  };
  const outcome = await run('retention', 'retention.erased.2', {
    eraseUnsentDrafts: erased('drafts', 1),
    erasePrivateParts: erased('private', 2),
    eraseContents: erased('contents', 3),
    deleteOldAccessEvents: erased('log', 4),
    eraseLeftEntries: erased('left', 5),
  });
  expect(outcome).toEqual({ unsentDrafts: 1, privateParts: 2, contents: 3, accessEvents: 4, leftEntries: 5 });
  expect(asked).toEqual(['drafts', 'private', 'contents', 'log', 'left']);
});

test('R-I7 sex and birth are filled in where a document says them', async () => {
  const filled = run('documentFacts', 'document-facts.filled.1', {
    fillDocumentFacts: () => Promise.resolve(7),
  });
  expect(await filled).toEqual({ filled: 7 });
});

/** Of processes that don't run; the review queue has no worker here. */
const callsOf = (ids: readonly string[], count: number): WaitingCall[] =>
  Array.from({ length: count }, (_, at) => ({
    processId: ids[at % ids.length] ?? '',
    workflow: 'rosterAdmission',
    summary: '花名册准入',
    since: '2026-11-20 06:00:00+00',
  }));
const newIds = () => Array.from({ length: 3 }, () => `admission/${randomUUID()}`);

async function endAll(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const handle = server.client.workflow.getHandle(id);
    expect((await handle.describe()).type).toBe('rosterAdmission');
    await handle.terminate();
  }
}

test('R-S1 what was not called is begun from its rows, and a run that was full goes on with the rest; what reached nobody stays', async () => {
  const [first, rest] = [newIds(), newIds()];
  const forgotten: number[] = [];
  const found = [callsOf(first, 500), callsOf(rest, 3)];
  const outcome = await run('processCalls', 'process-calls.delivered.1', {
    findWaitingCalls: () => Promise.resolve(found.shift() ?? []),
    forgetDeliveredCalls: (calls) => Promise.resolve(void forgotten.push(calls.length)),
  });
  // Of the calls of one process at one instant, some meet it while it begins; each process has heard at least one.
  const [called = 0] = forgotten;
  expect(forgotten).toEqual([called, 3]);
  expect(called).toBeGreaterThanOrEqual(first.length);
  expect(outcome).toEqual({ called: called + 3 });
  await endAll([...first, ...rest]);
});

test('R-I3 R-S1 who is bound and has no admission gets one, until nobody is left', async () => {
  const [first, rest] = [newIds(), newIds()];
  const begun = [
    { calls: callsOf(first, 3), isLast: false },
    { calls: callsOf(rest, 3), isLast: true },
  ];
  const outcome = await run('missingAdmissions', 'missing-admissions.begun.1', {
    beginMissingAdmissions: () => Promise.resolve(begun.shift() ?? { calls: [], isLast: true }),
    forgetDeliveredCalls: () => Promise.resolve(),
  });
  expect(outcome).toEqual({ begun: 6 });
  await endAll([...first, ...rest]);
});

test('R-B4 R-N7 each task of the morning runs beside the others, and a day off has none', async () => {
  const tasks = [
    { name: 'a', title: '甲' },
    { name: 'b', title: '乙' },
  ];
  const morning = (today: typeof tasks): Activities => ({
    morningTasks: () => Promise.resolve({ day: '2026-11-20', tasks: today }),
    runMorningTask: (name) => Promise.resolve(name === 'a' ? 1 : 2),
  });
  expect(await run('workingMorning', 'working-morning.told.1', morning(tasks))).toEqual({ a: 1, b: 2 });
  expect(await run('workingMorning', 'working-morning.day-off.1', morning([]))).toEqual({});
});
