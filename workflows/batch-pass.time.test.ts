import { ApplicationFailure, Context } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { BatchPassActivities } from '../activities/batch-pass';
import { refusedAs } from '../test/process-in-time';
import { rememberedProcess } from '../test/remembered-process';
import { createTimeSkippingServer } from '../test/time';

/** What becomes of a batch of passes by letters and by time. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const reviewerOf = (institutionId: string, personId = 'reviewer') => ({
  personId,
  holding: { id: 'h', role: 'business-administrator', institutionId, businessCode: '05' },
});
const reviewer = reviewerOf('unit');

/** Decides 25 at a time, as the activity does. */
function turnsOf(files: number): BatchPassActivities {
  let decided = 0;
  return {
    passNextFiles: () => {
      decided = Math.min(files, decided + 25);
      return Promise.resolve({ passed: decided - 1, refused: 1, left: files - decided });
    },
  };
}

/** Turn after turn, and never done. */
function endless() {
  let begun = 0;
  const passNextFiles = async () => {
    begun += 1;
    await Context.current().sleep(2_000);
    return { passed: 1, refused: 0, left: 1 };
  };
  return {
    activities: { passNextFiles },
    /** A turn is under way then. Stopped in the task that brings a turn's end, this server's workflow hangs (batch-pass.stack.test.ts). */
    nextTurn: async () => {
      for (const before = begun; begun === before;) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}

const batchOf = (activities: BatchPassActivities) =>
  rememberedProcess(server, { workflow: 'batchPass', idPrefix: 'batch-pass/', activities });

test('R-N3 confirmed, five hundred files are decided turn by turn, in a short history', async () => {
  const batch = batchOf(turnsOf(500));
  await batch.during(async () => {
    await batch.send('begin', { files: 500 }, reviewer);
    expect(await batch.handle.result()).toBe('done');
    expect(batch.types()).toEqual(['batch-pass.begun', 'batch-pass.completed']);
    expect(batch.last()?.detail).toEqual({ passed: 499, refused: 1 });
    const { events } = await batch.handle.fetchHistory();
    expect(events?.length).toBeLessThan(180);
  }, 'batch-pass.done');
});

test('R-N3 what fails for good is tried again until somebody has mended it, and given up in a day', async () => {
  let tries = 0;
  const refused = () => Promise.reject(ApplicationFailure.nonRetryable('22P05', 'database-refused'));
  const mended = batchOf({
    passNextFiles: () => ((tries += 1) < 3 ? refused() : Promise.resolve({ passed: 2, refused: 0, left: 0 })),
  });
  await mended.during(async () => {
    await mended.send('begin', { files: 2 }, reviewer);
    expect(await mended.handle.result()).toBe('done');
  }, 'batch-pass.done-after-failures');

  const left = batchOf({ passNextFiles: refused });
  await left.during(async () => {
    await left.send('begin', { files: 2 }, reviewer);
    await server.sleep('23 hours');
    expect(left.types()).toEqual(['batch-pass.begun']);
    await server.sleep('2 hours');
    expect(await left.handle.result()).toBe('failed');
  }, 'batch-pass.failed');
});

test('R-N3 stopped by who confirmed it, and by nobody else', async () => {
  const { activities, nextTurn } = endless();
  const batch = batchOf(activities);
  await batch.during(async () => {
    await batch.send('begin', { files: 2 }, reviewer);
    expect(await refusedAs(batch.send('begin', { files: 2 }, reviewer))).toBe('not-allowed-now');
    for (const other of [reviewerOf('unit', 'colleague'), reviewerOf('elsewhere')])
      expect(await refusedAs(batch.send('cancel', {}, other))).toBe('not-allowed-now');
    await nextTurn();
    await batch.send('cancel', {}, reviewer);
    expect(await batch.handle.result()).toBe('cancelled');
  }, 'batch-pass.cancelled');
});
