import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  type Foundation,
  bundleTestWorkflows,
  correspondence,
  openFoundation,
  runTestWorker,
} from '../test/foundation';

/** The desk and the transition together, in a real Temporal and a real PostgreSQL (DESIGN rules 2, 4, 6, 7, 8). */
let foundation: Foundation;
let stop: () => Promise<void>;
const taskQueue = `process-${randomUUID()}`;

beforeAll(async () => {
  foundation = await openFoundation();
  stop = await runTestWorker(foundation.db, taskQueue, await bundleTestWorkflows());
});
afterAll(async () => {
  await stop();
  await foundation.close();
});

const submission = () => ({
  personId: foundation.people.candidate.personId,
  institutionId: foundation.people.institutionId,
});

async function row(workflowId: string) {
  return await foundation
    .db('process')
    .where({ id: workflowId })
    .first<{ state: string; sequence: number; closed_at: Date | null }>();
}

/** The refusal that a sender gets: its type and what is allowed instead. */
async function refusalOf(sending: Promise<unknown>): Promise<{ type: string; allowed?: string[] }> {
  const error: unknown = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    throw new Error(`not refused: ${String(error)}`);
  const [detail] = error.cause.details as [{ allowed?: string[] }?];
  return { type: error.cause.type ?? '', allowed: detail?.allowed };
}

async function opened() {
  const { candidate } = foundation.people;
  const petition = correspondence(foundation, taskQueue);
  await petition.start('submit', candidate, submission());
  return petition;
}

test('from submission over asked changes to payment: the answers, the row and the events agree', async () => {
  const { candidate, reviewer } = foundation.people;
  const petition = correspondence(foundation, taskQueue);
  expect(await petition.start('submit', candidate, submission())).toEqual({ state: 'in-review', round: 1 });
  expect(await petition.send('review', reviewer, { decision: 'request-changes' })).toEqual({
    state: 'changes-requested',
    round: 1,
  });
  expect(await petition.send('resubmit', candidate, {})).toEqual({ state: 'in-review', round: 1 });
  expect(await petition.send('review', reviewer, { decision: 'approve' })).toEqual({
    state: 'paying',
    round: 1,
  });
  await petition.handle.signal('paid');
  expect(await petition.handle.result()).toBe('succeeded');

  expect(await row(petition.workflowId)).toMatchObject({
    state: 'succeeded',
    sequence: 5,
    closed_at: expect.any(Date) as Date,
  });
  const events = await foundation
    .db('process_event')
    .where({ process_id: petition.workflowId })
    .orderBy('sequence')
    .select<{ type: string }[]>();
  expect(events.map(({ type }) => type)).toEqual([
    'petition.submitted',
    'petition.reviewed',
    'petition.resubmitted',
    'petition.reviewed',
    'petition.paid',
  ]);
  expect(events[1]).toMatchObject({
    actor_role: 'business-administrator',
    from_state: 'in-review',
    to_state: 'changes-requested',
  });
  expect(
    await foundation.db('outbox').where({ person_id: candidate.personId, template: 'payment.paid' }),
  ).toHaveLength(1);
});

test('what is not allowed now is refused, and the refusal names what is', async () => {
  const petition = await opened();
  expect(await refusalOf(petition.send('resubmit', foundation.people.candidate, {}))).toEqual({
    type: 'not-allowed-now',
    allowed: ['withdraw'],
  });
});

test('withdraw while the payment runs cancels it, and is answered after it is recorded', async () => {
  const { candidate, reviewer } = foundation.people;
  const petition = await opened();
  await petition.send('review', reviewer, { decision: 'approve' });
  expect(await petition.send('withdraw', candidate, {})).toEqual({ state: 'withdrawn', round: 1 });
  expect(await petition.handle.result()).toBe('withdrawn');
});

test('withdrawn and submitted again: a new run of the same id, the numbers go on', async () => {
  const { candidate } = foundation.people;
  const petition = await opened();
  await petition.send('withdraw', candidate, {});
  await petition.handle.result();
  expect(await petition.start('submit', candidate, submission(), randomUUID(), false)).toEqual({
    state: 'in-review',
    round: 2,
  });
  expect(await row(petition.workflowId)).toMatchObject({ sequence: 3, state: 'in-review', closed_at: null });
});

test('a run that is wrongly told to be fresh finds out at its first recording', async () => {
  const { candidate } = foundation.people;
  const petition = await opened();
  await petition.send('withdraw', candidate, {});
  await petition.handle.result();
  expect(await petition.start('submit', candidate, submission(), randomUUID(), true)).toEqual({
    state: 'in-review',
    round: 2,
  });
});

test('an old key against a new run gets the stored answer and changes nothing; with another body it is refused', async () => {
  const { candidate } = foundation.people;
  const petition = correspondence(foundation, taskQueue);
  const keys = [randomUUID(), randomUUID()] as const;
  for (const key of keys) {
    await petition.start('submit', candidate, submission(), key, false);
    await petition.send('withdraw', candidate, {});
    await petition.handle.result();
  }
  // Temporal itself still answers for the last run; of the one before only the table knows.
  expect(await petition.start('submit', candidate, submission(), keys[0], false)).toEqual({
    state: 'in-review',
    round: 1,
  });
  await petition.handle.result();
  const other = petition.start(
    'submit',
    candidate,
    { ...submission(), institutionId: randomUUID() },
    keys[1],
    false,
  );
  expect(await refusalOf(other)).toMatchObject({ type: 'idempotency-key-reused' });
  expect(await row(petition.workflowId)).toMatchObject({ sequence: 4, state: 'withdrawn' });
});

test('a right that was revoked after the session saw it decides nothing, and the process goes on', async () => {
  const { candidate, institutionId } = foundation.people;
  const [personId, holdingId] = [randomUUID(), randomUUID()];
  const right = { role: 'assistant', institution_id: institutionId, business_code: '05' };
  await foundation.db('person').insert({ id: personId });
  await foundation
    .db('role_holding')
    .insert({ id: holdingId, person_id: personId, ...right, granted_by: 'seed' });
  const assistant = {
    personId,
    holding: { id: holdingId, role: 'assistant', institutionId, businessCode: '05' },
  };
  const petition = await opened();
  await foundation.db('role_holding').where({ id: holdingId }).update({ ended_at: new Date() });

  expect(await refusalOf(petition.send('review', assistant, { decision: 'approve' }))).toMatchObject({
    type: 'no-permission',
  });
  expect(await petition.send('withdraw', candidate, {})).toMatchObject({ state: 'withdrawn' });
});

test('five messages at once, twelve times: every sender has an answer, and row and workflow agree', async () => {
  const { candidate, reviewer } = foundation.people;
  for (let race = 0; race < 12; race += 1) {
    const petition = await opened();
    const outcomes = await Promise.allSettled([
      petition.send('review', reviewer, { decision: 'approve' }),
      petition.send('review', reviewer, { decision: 'reject' }),
      petition.send('withdraw', candidate, {}),
      petition.send('review', reviewer, { decision: 'request-changes' }),
      petition.send('withdraw', candidate, {}),
    ]);
    const answered = outcomes.filter(({ status }) => status === 'fulfilled').length;
    const { state, sequence } = await row(petition.workflowId);
    expect(sequence).toBe(1 + answered);
    if (state === 'changes-requested') await petition.send('withdraw', candidate, {});
    if (state === 'paying') await petition.send('withdraw', candidate, {});
    expect(await petition.handle.result()).toBe((await row(petition.workflowId)).state);
  }
});
