import { randomUUID } from 'node:crypto';
import {
  type Foundation,
  bundleTestWorkflows,
  correspondence,
  openFoundation,
  runTestWorker,
} from '../test/foundation';
import { paid } from './testing/petition.messages';

/** A long history goes on in a new run, and those who write meanwhile notice nothing (rules 2 and 8). */
let foundation: Foundation;
let stop: () => Promise<void>;
const taskQueue = `continue-${randomUUID()}`;
beforeAll(async () => {
  foundation = await openFoundation();
  stop = await runTestWorker(foundation.db, taskQueue, await bundleTestWorkflows());
});
afterAll(async () => {
  await stop();
  await foundation.close();
});

/** The server suggests a new run beyond 4 MB of history. */
async function makeHistoryLong(petition: ReturnType<typeof correspondence>): Promise<void> {
  for (let index = 0; index < 5; index += 1)
    await petition.handle.signal(paid.name, randomUUID().repeat(26_000));
}

test('letters under way while the history grows too long: a new run, each is answered, none is applied twice', async () => {
  const { candidate, reviewer, institutionId } = foundation.people;
  const petition = correspondence(foundation, taskQueue);
  const firstKey = randomUUID();
  const submission = { personId: candidate.personId, institutionId };
  await petition.start('submit', candidate, submission, firstKey);
  const { runId } = await petition.handle.describe();

  const growing = makeHistoryLong(petition);
  for (let round = 0; round < 4; round += 1) {
    const reviews = await Promise.allSettled([
      petition.send('review', reviewer, { decision: 'request-changes' }),
      petition.send('review', reviewer, { decision: 'request-changes' }),
      petition.send('resubmit', candidate, {}),
    ]);
    expect(reviews.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    const { state } = await foundation
      .db('process')
      .where({ id: petition.workflowId })
      .first<{ state: string }>();
    if (state === 'changes-requested') await petition.send('resubmit', candidate, {});
    if (round === 1) await growing;
  }

  expect((await petition.handle.describe()).runId).not.toBe(runId);
  const events = await foundation.db('process_event').where({ process_id: petition.workflowId });
  const { sequence } = await foundation
    .db('process')
    .where({ id: petition.workflowId })
    .first<{ sequence: number }>();
  expect(events).toHaveLength(sequence);
  // The new run doesn't remember the first key, and has no use for it: nothing is recorded again.
  await expect(petition.start('submit', candidate, submission, firstKey, false)).rejects.toThrow();
  expect(await foundation.db('process_event').where({ process_id: petition.workflowId })).toHaveLength(
    sequence,
  );
  await petition.send('withdraw', candidate, {});
  expect(await petition.handle.result()).toBe('withdrawn');
});
