import { randomUUID } from 'node:crypto';
import type { Actor } from '../../contracts/message';
import { bundleTestWorkflows, openFoundation, runTestWorker, type Foundation } from '../../test/foundation';
import { petitionMessages } from '../../workflows/testing/petition.messages';
import { createProcessClient, type ProcessClient } from './process-client';

/** What the client sees of a process, whatever happens to it (DESIGN rules 6 and 7). */
let foundation: Foundation;
let processes: ProcessClient;
let stop: (() => Promise<void>) | undefined;
const taskQueue = `process-client-${randomUUID()}`;
beforeAll(async () => {
  foundation = await openFoundation();
  processes = createProcessClient(foundation.db, foundation.client);
  stop = await runTestWorker(foundation.db, taskQueue, await bundleTestWorkflows());
});
afterAll(async () => {
  await stop?.();
  await foundation.close();
});

const submission = (process: string, messageId: string, requestHash = 'hash', queue = taskQueue) => {
  const { candidate, institutionId } = foundation.people;
  return {
    process,
    update: petitionMessages.submit,
    body: { personId: candidate.personId, institutionId },
    actor: candidate,
    messageId,
    requestHash,
    requestId: 'test',
    start: { workflow: 'petition', args: [{ processId: process }], taskQueue: queue },
  };
};
const submit = (...message: Parameters<typeof submission>) => processes.send(submission(...message));
const withdraw = (process: string, messageId: string, actor: Actor = foundation.people.candidate) =>
  processes.send({
    process,
    update: petitionMessages.withdraw,
    body: {},
    actor,
    messageId,
    requestHash: 'hash',
    requestId: 'test',
  });

test('the same key gets the same answer, also after the process has ended; with another body it is refused', async () => {
  const process = `petition/${randomUUID()}`;
  const answer = await submit(process, 'm1');
  expect(await submit(process, 'm1')).toEqual(answer);
  await withdraw(process, 'm2');
  expect(await submit(process, 'm1')).toEqual(answer);
  await expect(submit(process, 'm1', 'another')).rejects.toMatchObject({
    code: 'idempotency-key-reused',
    status: 422,
  });
});

test('a retry that a newer run refuses gets the answer that an older one recorded', async () => {
  const process = `petition/${randomUUID()}`;
  const first = await submit(process, 'm1');
  await withdraw(process, 'm2');
  await submit(process, 'm3');
  // As if the retry's look at the rows had come just before the first answer was stored.
  const deliver = (...message: Parameters<typeof submission>) => processes.deliver(submission(...message));
  expect(await deliver(process, 'm1')).toEqual(first);
  await expect(deliver(process, 'm1', 'another')).rejects.toMatchObject({
    code: 'idempotency-key-reused',
    status: 422,
  });
});

test('of two requests under one key at once, one is answered and the other refused', async () => {
  const process = `petition/${randomUUID()}`;
  const outcomes = await Promise.allSettled([submit(process, 'm1'), submit(process, 'm1', 'another')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'idempotency-key-reused' },
  });
});

test('an ended process and one that never was are told apart', async () => {
  const process = `petition/${randomUUID()}`;
  await submit(process, 'm1');
  await withdraw(process, 'm2');
  await expect(withdraw(process, 'm3')).rejects.toMatchObject({ code: 'not-allowed-now', status: 409 });
  await expect(withdraw(`petition/${randomUUID()}`, 'm1')).rejects.toMatchObject({
    code: 'not-found',
    status: 404,
  });
});

test('a refusal names what is allowed instead', async () => {
  const process = `petition/${randomUUID()}`;
  await submit(process, 'm1');
  await expect(submit(process, 'm2')).rejects.toMatchObject({
    code: 'not-allowed-now',
    extras: { allowed: expect.any(Array) as string[] },
  });
});

test('without a worker the outcome is unknown after eight seconds, and the client is told when to ask again', async () => {
  const sending = submit(`petition/${randomUUID()}`, 'm1', 'hash', `nobody-${randomUUID()}`);
  await expect(sending).rejects.toMatchObject({
    code: 'outcome-unknown',
    status: 503,
    extras: { retryAfterSeconds: 3 },
  });
});
