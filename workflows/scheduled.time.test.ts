import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { DeadlineWatchActivities } from '../activities/deadline-watch';
import type { DocumentFactsActivities } from '../activities/document-facts';
import type { ExpiredRowsActivities } from '../activities/expired-rows';
import type { UploadSweepActivities } from '../activities/upload-sweep';
import type { WorkingMorningActivities } from '../activities/working-morning';
import { recordHistory } from '../test/record-history';
import { createTimeSkippingServer, workflowBundle } from '../test/time';

/** What runs by the clock and is nobody's process. Activities answer as the test says. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

type Activities = Partial<
  DeadlineWatchActivities &
    DocumentFactsActivities &
    ExpiredRowsActivities &
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
    const outcome: unknown = await client.workflow.execute(type, { workflowId, taskQueue, args: [] });
    await recordHistory(client, workflowId, `${name}.1`);
    return outcome;
  });
}

test('R-N9 R-P1 the watch asks what is due in portions, and begins what no longer runs from its rows', async () => {
  const due = Array.from({ length: 21 }, (_, at) => ({ id: randomUUID(), isOver: at % 2 === 0 }));
  const outcome = await run('deadlineWatch', 'deadline-watch.begun-anew', {
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
  const told = run('deadlineWarning', 'deadline-warning.told', { warnOfDeadlines: () => Promise.resolve(3) });
  expect(await told).toEqual({ told: 3 });
});

test('R-V3 what nobody can use any more is deleted, and what nobody claimed', async () => {
  const [deleted, swept] = [{ session: 2 }, { erased: 4, failed: 0 }];
  expect(
    await run('expiredRows', 'expired-rows.deleted', { deleteExpiredRows: () => Promise.resolve(deleted) }),
  ).toEqual(deleted);
  expect(
    await run('uploadSweep', 'upload-sweep.swept', { sweepUploads: () => Promise.resolve(swept) }),
  ).toEqual(swept);
});

test('R-I7 sex and birth are filled in where a document says them', async () => {
  const filled = run('documentFacts', 'document-facts.filled', {
    fillDocumentFacts: () => Promise.resolve(7),
  });
  expect(await filled).toEqual({ filled: 7 });
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
  expect(await run('workingMorning', 'working-morning.told', morning(tasks))).toEqual({ a: 1, b: 2 });
  expect(await run('workingMorning', 'working-morning.day-off', morning([]))).toEqual({});
});
