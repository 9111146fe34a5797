import { ApplicationFailure, Context, heartbeat } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { PreloadFileCheck, PreloadImportActivities } from '../activities/preload-import';
import { refusedAs } from '../test/process-in-time';
import { rememberedProcess } from '../test/remembered-process';
import { createTimeSkippingServer } from '../test/time';

/** What becomes of an import by letters and by time. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const hrOf = (institutionId: string, personId = 'hr') => ({
  personId,
  holding: { id: 'h', role: 'hr-account', institutionId, businessCode: null },
});
const hr = hrOf('unit');
const file = { roster: 'in-service', uploadId: 'upload' };
const passed = { outcome: 'passed', rows: 5, readyRows: 3, faultyRows: 2 } as const;

/** Works until it is cancelled, as over a long file. */
async function untilCancelled(): Promise<never> {
  const { cancelled, sleep } = Context.current();
  const beats = async (): Promise<never> => {
    for (;;) {
      heartbeat();
      await sleep(50);
    }
  };
  return await Promise.race([cancelled, beats()]);
}

const importing = (activities: Partial<PreloadImportActivities> = {}) =>
  rememberedProcess(server, {
    workflow: 'preloadImport',
    idPrefix: 'preload-import/',
    activities: {
      checkPreloadFile: (): Promise<PreloadFileCheck> => Promise.resolve(passed),
      takePreloadRows: () => Promise.resolve({ addedRows: 3 }),
      ...activities,
    },
  });
type Importing = ReturnType<typeof importing>;

/** Once the process has come that far by itself. */
async function until(list: Importing, type: string): Promise<void> {
  while (!list.types().includes(type)) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('R-I1 uploaded, checked, confirmed by whoever has the account then, and in', async () => {
  const list = importing();
  await list.during(async () => {
    await list.send('upload', file, hr);
    await until(list, 'preload-import.checked');
    expect(list.last()?.position).toMatchObject({ institutionId: 'unit', personId: 'hr', readyRows: 3 });
    expect(await refusedAs(list.send('commit', {}, hrOf('elsewhere')))).toBe('not-allowed-now');
    await list.send('commit', {}, hrOf('unit', 'successor'));
    expect(await list.handle.result()).toBe('done');
    expect(list.last()?.detail).toEqual({ addedRows: 3 });
  }, 'preload-import.done');
});

test('R-I1 a file that can’t be imported is over with its reason', async () => {
  const list = importing({
    checkPreloadFile: () => Promise.resolve({ outcome: 'refused', reason: 'merged-cells', at: 'A5:A6' }),
  });
  await list.during(async () => {
    await list.send('upload', file, hr);
    expect(await list.handle.result()).toBe('refused');
    expect(list.last()?.detail).toEqual({ reason: 'merged-cells', at: 'A5:A6' });
  }, 'preload-import.refused');
});

test('R-I1 not confirmed in seven days it is over; a day before, it still can be', async () => {
  const list = importing();
  await list.during(async () => {
    await list.send('upload', file, hr);
    await until(list, 'preload-import.checked');
    await server.sleep('6 days');
    expect(list.types()).toEqual(['preload-import.uploaded', 'preload-import.checked']);
    await server.sleep('25 hours');
    expect(await list.handle.result()).toBe('expired');
  }, 'preload-import.expired');
});

test('R-I1 without a good row it can only be given up', async () => {
  const list = importing({
    checkPreloadFile: () => Promise.resolve({ outcome: 'passed', rows: 2, readyRows: 0, faultyRows: 2 }),
  });
  await list.during(async () => {
    await list.send('upload', file, hr);
    await until(list, 'preload-import.checked');
    expect(await refusedAs(list.send('commit', {}, hr))).toBe('not-allowed-now');
    await list.send('cancel', {}, hr);
    expect(await list.handle.result()).toBe('cancelled');
  }, 'preload-import.cancelled');
});

const refusedByDatabase = () => Promise.reject(ApplicationFailure.nonRetryable('22P05', 'database-refused'));

test('R-I1 a check that fails for good is tried again, until somebody has mended what was wrong', async () => {
  let tries = 0;
  const list = importing({
    checkPreloadFile: () => ((tries += 1) < 3 ? refusedByDatabase() : Promise.resolve(passed)),
  });
  await list.during(async () => {
    await list.send('upload', file, hr);
    await server.sleep('10 minutes');
    expect(list.types()).toEqual(['preload-import.uploaded', 'preload-import.checked']);
    await list.send('commit', {}, hr);
    expect(await list.handle.result()).toBe('done');
  }, 'preload-import.done-after-failures');
});

test('R-I1 R-V3 what fails for a week is given up, and nothing of it stays open', async () => {
  const list = importing({ checkPreloadFile: refusedByDatabase });
  await list.during(async () => {
    await list.send('upload', file, hr);
    await server.sleep('6 days');
    expect(list.types()).toEqual(['preload-import.uploaded']);
    await server.sleep('25 hours');
    expect(await list.handle.result()).toBe('failed');
    expect(list.last()?.position).not.toHaveProperty('uploadId', 'upload');
  }, 'preload-import.failed-while-checking');
});

test('R-I1 while rows can’t go in, it can be cancelled, and is given up in a week', async () => {
  const cancelled = importing({ takePreloadRows: refusedByDatabase });
  await cancelled.during(async () => {
    await cancelled.send('upload', file, hr);
    await until(cancelled, 'preload-import.checked');
    await cancelled.send('commit', {}, hr);
    await server.sleep('30 seconds');
    await cancelled.send('cancel', {}, hr);
    expect(await cancelled.handle.result()).toBe('cancelled');
  }, 'preload-import.cancelled-after-failures');

  const left = importing({ takePreloadRows: refusedByDatabase });
  await left.during(async () => {
    await left.send('upload', file, hr);
    await until(left, 'preload-import.checked');
    await left.send('commit', {}, hr);
    await server.sleep('8 days');
    expect(await left.handle.result()).toBe('failed');
  }, 'preload-import.failed-while-committing');
});

// Last: the server waits for an activity that was left behind, until its heartbeat is missed.
test('R-I1 cancelled while the file is read, the reading stops first', async () => {
  const list = importing({ checkPreloadFile: untilCancelled });
  await list.during(async () => {
    await list.send('upload', file, hr);
    expect(await refusedAs(list.send('commit', {}, hr))).toBe('not-allowed-now');
    await list.send('cancel', {}, hr);
    expect(await list.handle.result()).toBe('cancelled');
  }, 'preload-import.cancelled-while-checking');
});

test('R-I1 cancelled while rows go in, no further ones do', async () => {
  const list = importing({ takePreloadRows: untilCancelled });
  await list.during(async () => {
    await list.send('upload', file, hr);
    await until(list, 'preload-import.checked');
    await list.send('commit', {}, hr);
    await list.send('cancel', {}, hr);
    expect(await list.handle.result()).toBe('cancelled');
    expect(list.types()).not.toContain('preload-import.completed');
  }, 'preload-import.cancelled-while-committing');
});
