import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import { catchUp } from './process.messages';
import type { PetitionAnswer } from './testing/petition.messages';
import {
  type Foundation,
  bundleTestWorkflows,
  correspondence,
  openFoundation,
  runTestWorker,
} from '../test/foundation';
import { petitionTransitions } from '../test/petition-transitions';
import { transitionActivities, type TransitionActivities } from '../activities/transition';
import type { TransitionRequest } from '../domain/transition.types';
import { requestHash } from '../runtime/message-id';

/**
 * The crash of rule 4: a transition is committed, then the worker dies before its workflow task completes, so the
 * history doesn't know what the database does. Meanwhile another message arrives.
 */
let foundation: Foundation;
let bundle: { code: string };
beforeAll(async () => {
  foundation = await openFoundation();
  bundle = await bundleTestWorkflows();
});
afterAll(() => foundation.close());

const row = (id: string) =>
  foundation.db('process').where({ id }).first<{ state: string; sequence: number }>();

/** A message that meets a closing process is looked up among the events, as the API does. */
async function asTheApi(
  processId: string,
  messageId: string,
  sending: Promise<PetitionAnswer>,
): Promise<unknown> {
  return await sending.catch(async (error: unknown) => {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    const event = await foundation
      .db('process_event')
      .where({ process_id: processId, message_id: messageId })
      .first<{ answer: unknown }>();
    return event.answer;
  });
}

/** Runs a petition up to `in-review`, with a hook around the recording of what follows. */
async function reviewable(
  record: (request: TransitionRequest, commit: TransitionActivities['recordTransition']) => Promise<void>,
) {
  const taskQueue = `crash-${randomUUID()}`;
  const stop = await runTestWorker(foundation.db, taskQueue, bundle, (activities) => ({
    ...activities,
    async recordTransition(request) {
      if (request.type !== 'petition.submitted') await record(request, activities.recordTransition);
      return await activities.recordTransition(request);
    },
  }));
  const petition = correspondence(foundation, taskQueue);
  const { candidate, institutionId } = foundation.people;
  await petition.start('submit', candidate, { personId: candidate.personId, institutionId });
  return { petition, stop };
}

/** What a worker that died had committed for this message, unknown to the history. */
function ghost(
  request: TransitionRequest,
  type: string,
  state: string,
  message: TransitionRequest['message'],
): TransitionRequest {
  return { ...request, type, detail: {}, message, position: { ...request.position, state } };
}

test('the same message again: its own ghost is taken for what it is', async () => {
  let attempts = 0;
  const { petition, stop } = await reviewable(async (request, commit) => {
    attempts += 1;
    if (attempts > 1) return;
    await commit(request);
    throw new Error('died after the commit');
  });
  const { reviewer } = foundation.people;
  expect(await petition.send('review', reviewer, { decision: 'approve' })).toEqual({
    state: 'paying',
    round: 1,
  });
  expect(await row(petition.workflowId)).toMatchObject({ state: 'paying', sequence: 2 });
  expect(attempts).toBe(2);
  await stop();
});

test("another's ghost: it is adopted, its sender gets its answer, and the message is judged again", async () => {
  const { candidate, reviewer } = foundation.people;
  const ghostId = randomUUID();
  let isFirst = true;
  const { petition, stop } = await reviewable(async (request, commit) => {
    if (!isFirst) return;
    isFirst = false;
    await commit(
      ghost(request, 'petition.reviewed', 'changes-requested', {
        id: ghostId,
        requestHash: requestHash(body),
        actor: reviewer,
      }),
    );
  });
  const body = { decision: 'request-changes' } as const;
  // The candidate's withdrawal meets the reviewer's ghost; it is still allowed afterwards, so it is recorded after it.
  expect(await petition.send('withdraw', candidate, {})).toEqual({ state: 'withdrawn', round: 1 });
  expect(await row(petition.workflowId)).toMatchObject({ state: 'withdrawn', sequence: 3 });
  await stop();
});

test("another's ghost that ends the process: the message is refused, the ghost's sender answered from what is stored", async () => {
  const { candidate, reviewer } = foundation.people;
  const ghostId = randomUUID();
  const body = { decision: 'reject' } as const;
  let isFirst = true;
  const { petition, stop } = await reviewable(async (request, commit) => {
    if (!isFirst) return;
    isFirst = false;
    await commit(
      ghost(request, 'petition.reviewed', 'rejected', {
        id: ghostId,
        requestHash: requestHash(body),
        actor: reviewer,
      }),
    );
  });
  const [withdrawal, review] = await Promise.allSettled([
    petition.send('withdraw', candidate, {}),
    asTheApi(petition.workflowId, ghostId, petition.send('review', reviewer, body, ghostId)),
  ]);
  expect(review).toEqual({ status: 'fulfilled', value: { state: 'rejected', round: 1 } });
  expect(withdrawal.status).toBe('rejected');
  expect(await petition.handle.result()).toBe('rejected');
  expect(await row(petition.workflowId)).toMatchObject({ state: 'rejected', sequence: 2 });
  await stop();
});

test.each(['paying', 'rejected'])(
  'a run that has lost a transition (to %s) looks at the rows and goes on from there',
  async (state) => {
    const { candidate, reviewer } = foundation.people;
    const { petition, stop } = await reviewable(() => Promise.resolve());
    const { recordTransition } = transitionActivities(foundation.db, [petitionTransitions]);
    const { position } = await foundation
      .db('process')
      .where({ id: petition.workflowId })
      .first<{ position: TransitionRequest['position'] }>();
    await recordTransition({
      processId: petition.workflowId,
      kind: 'petition',
      sequence: 2,
      type: 'petition.reviewed',
      detail: {},
      from: 'in-review',
      position: { ...position, state },
      face: { personId: candidate.personId, closed: state === 'rejected' },
      waitsAnew: true,
      message: { id: randomUUID(), requestHash: 'hash', actor: reviewer },
    });
    await petition.handle.signal(catchUp);
    if (state === 'paying') await petition.handle.signal('paid');
    expect(await petition.handle.result()).toBe(state === 'paying' ? 'succeeded' : 'rejected');
    await stop();
  },
);

test('a run that has lost nothing looks at the rows and stays where it is', async () => {
  const { reviewer } = foundation.people;
  const { petition, stop } = await reviewable(() => Promise.resolve());
  await Promise.all([
    petition.handle.signal(catchUp),
    petition.send('review', reviewer, { decision: 'approve' }),
    petition.handle.signal(catchUp),
  ]);
  expect(await row(petition.workflowId)).toMatchObject({ state: 'paying', sequence: 2 });
  await petition.handle.signal('paid');
  expect(await petition.handle.result()).toBe('succeeded');
  await stop();
});

test('a deadline has no message: its own ghost is known by number and type', async () => {
  const { candidate } = foundation.people;
  const { recordTransition } = transitionActivities(foundation.db, [petitionTransitions]);
  const request: TransitionRequest = {
    processId: `petition/${randomUUID()}`,
    kind: 'petition',
    sequence: 1,
    type: 'petition.lapsed',
    detail: {},
    from: 'none',
    position: { state: 'withdrawn' },
    face: { personId: candidate.personId, closed: true },
    waitsAnew: true,
  };
  const [first, again] = [await recordTransition(request), await recordTransition(request)];
  expect(again).toEqual(first);
  expect(await recordTransition({ ...request, type: 'petition.paid' })).toMatchObject({
    outcome: 'overtaken',
    snapshot: { sequence: 1 },
  });
});

test('two attempts of one transition at once: one event, one answer', async () => {
  const { candidate, institutionId } = foundation.people;
  const { recordTransition } = transitionActivities(foundation.db, [petitionTransitions]);
  const request: TransitionRequest = {
    processId: `petition/${randomUUID()}`,
    kind: 'petition',
    sequence: 1,
    type: 'petition.submitted',
    detail: {},
    from: 'none',
    position: { state: 'in-review' },
    face: { personId: candidate.personId, institutionId, closed: false },
    waitsAnew: true,
    message: { id: randomUUID(), requestHash: 'hash', actor: candidate },
  };
  const results = await Promise.all(Array.from({ length: 4 }, () => recordTransition(request)));
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(await foundation.db('process_event').where({ process_id: request.processId })).toHaveLength(1);
});
