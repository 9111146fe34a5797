import { randomUUID } from 'node:crypto';
import { CancelledFailure } from '@temporalio/common';
import {
  type Foundation,
  bundleTestWorkflows,
  correspondence,
  openFoundation,
  runTestWorker,
} from '../test/foundation';

/** Somebody cancels a workflow by Temporal's own tools: nobody is left waiting, and the rows can begin it again. */
let foundation: Foundation;
let bundle: { code: string };
beforeAll(async () => {
  foundation = await openFoundation();
  bundle = await bundleTestWorkflows();
});
afterAll(() => foundation.close());

test('cancelled while a transition is under way: it is recorded and answered, and a new run goes on from it', async () => {
  const { candidate, reviewer, institutionId } = foundation.people;
  const taskQueue = `cancel-${randomUUID()}`;
  let recording: () => void = () => undefined;
  const isRecording = new Promise<void>((resolve) => (recording = resolve));
  const stop = await runTestWorker(foundation.db, taskQueue, bundle, (activities) => ({
    ...activities,
    async recordTransition(request) {
      if (request.type === 'petition.reviewed') {
        recording();
        await new Promise((resolve) => setTimeout(resolve, 1_500));
      }
      return await activities.recordTransition(request);
    },
  }));
  const petition = correspondence(foundation, taskQueue);
  await petition.start('submit', candidate, { personId: candidate.personId, institutionId });
  const review = petition.send('review', reviewer, { decision: 'approve' });
  await isRecording;
  await petition.handle.cancel();

  expect(await review).toEqual({ state: 'paying', round: 1 });
  await expect(petition.handle.result()).rejects.toMatchObject({
    cause: expect.any(CancelledFailure) as Error,
  });
  expect(await petition.start('withdraw', candidate, {}, randomUUID(), false)).toEqual({
    state: 'withdrawn',
    round: 1,
  });
  expect(await petition.handle.result()).toBe('withdrawn');
  await stop();
});
