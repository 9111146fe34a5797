import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { BatchPass } from '../contracts/batch-pass';
import { updateIdOf } from '../contracts/message';
import { applicationProcessId } from '../domain/exam-application-process';
import { createEncryption } from '../runtime/encryption';
import { requestHash } from '../runtime/message-id';
import { trialContent } from '../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../test/application-people';
import { apply, key, projectId } from '../test/application-steps';
import { begin, chosen, ended, propose, readBatch, readRows } from '../test/batch-pass-steps';
import { untilSomeoneWaits } from '../test/lock-wait';
import { startStack, startWorkers, type Stack } from '../test/stack';
import type { RunningWorker } from '../worker/serve-queues';
import { batchPassActivities } from './batch-pass';
import type { BatchPassTools } from './batch-pass-sending';

/** What becomes of a batch whose worker, reviewer's right or reviewer stops it on its way (R-N3). */
let stack: Stack;
let worker: RunningWorker;
let hospital: string;
let trial: string;
let unit: TestPerson;

beforeAll(async () => {
  stack = await startStack({ worker: false });
  worker = await startWorkers(stack.config);
  ({ hospital } = await hospitalWithDepartments(stack));
  trial = await projectId(stack, 'physician-trial');
  unit = await person(stack, { reviews: { institutionId: hospital, businessCode: '05' } });
});
afterAll(async () => {
  await stopWorker();
  await stack.stop();
});

async function stopWorker(): Promise<void> {
  worker.shutdown();
  await worker.run;
}

interface Outcome {
  readonly outcome: string | null;
  readonly code: string | null;
}

/** So many files that wait for the unit. */
async function applied(count: number): Promise<string[]> {
  const one = async () =>
    apply(stack, await person(stack, { name: '考示例', unitId: hospital }), trial, trialContent(2027));
  return await Promise.all(Array.from({ length: count }, one));
}
const confirm = async (by: TestPerson, ids: readonly string[]) =>
  await begin(
    by,
    (await propose(by, ids)).map((one) => chosen(one)),
  );
/** A turn beside the workflow, as another attempt makes it. */
async function passNextFiles(
  batchId: string,
  temporal: BatchPassTools['temporal'] = stack.temporal,
): Promise<unknown> {
  const { database, config } = stack;
  const encryption = createEncryption(config.keys.encryption);
  const activities = batchPassActivities({ db: database.knex, temporal, encryption });
  return await new MockActivityEnvironment().run(() => activities.passNextFiles(batchId));
}
/** What was confirmed lies there once more, as an attempt leaves it that comes beside a living one. */
async function leaveAgain(batchId: string): Promise<void> {
  const { knex } = stack.database;
  const items = await knex('batch_pass_item')
    .where({ batch_id: batchId, outcome: null })
    .select<{ id: string; messageId: string; seen: number; from: string; until: string }[]>(
      'application_id as id',
      'message_id as messageId',
      'seen_sequence as seen',
      knex.raw('internship_from::text as from'),
      knex.raw('internship_until::text as until'),
    );
  await knex('message_body').insert(
    items.map(({ id, messageId, seen, from, until }) => ({
      process_id: applicationProcessId(id),
      message_id: updateIdOf({
        messageId,
        requestHash: requestHash({ messageId, seen, internship: { from, until } }),
      }),
      body_enc: Buffer.from('-'),
    })),
  );
}
const decisionsOf = (id: string): Promise<string[]> =>
  stack.database.knex('application_decision').where({ application_id: id }).pluck<string[]>('decision');

test('R-N3 its worker stopped in the middle and another started: nothing is lost, nothing decided twice', async () => {
  const ids = [...(await applied(30)), ...(await applied(30)), ...(await applied(30))];
  const { body } = await confirm(unit, ids);
  while ((await readBatch(unit, body.id)).passed < 26)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await stopWorker();
  expect(await readBatch(unit, body.id)).toMatchObject({ state: 'running' });
  worker = await startWorkers(stack.config);
  expect(await ended(unit, body.id)).toMatchObject({ state: 'done', passed: ids.length, refused: 0 });
  for (const id of ids) expect(await decisionsOf(id)).toEqual(['approve']);
});

test('R-N3 who loses the right meanwhile passes nothing more, and each file that is left says so', async () => {
  const reviews = { institutionId: hospital, businessCode: '05', role: 'assistant' as const };
  const leaving = await person(stack, { name: '离示例', reviews });
  const ids = await applied(10);
  const { knex } = stack.database;
  // Three pass; five are sent, and wait for their rows; two have not come up when the right ends.
  const batchId = await knex.transaction(async (trx) => {
    await trx('process')
      .whereIn(
        'id',
        ids.slice(3, 8).map((id) => `application/${id}`),
      )
      .forUpdate();
    const { body } = await begin(
      leaving,
      (await propose(leaving, ids)).map((one) => chosen(one)),
    );
    await untilSomeoneWaits(knex, 5);
    await knex('role_holding').where({ person_id: leaving.id }).update({ ended_at: knex.fn.now() });
    return body.id;
  });
  const outcomes = async () =>
    await knex('batch_pass_item')
      .where({ batch_id: batchId })
      .orderBy('position')
      .select<Outcome[]>('outcome', 'refusal_code as code');
  while ((await outcomes()).some(({ outcome }) => outcome === null))
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await outcomes()).toEqual([
    ...Array.from({ length: 3 }, () => ({ outcome: 'passed', code: null })),
    ...Array.from({ length: 7 }, () => ({ outcome: 'refused', code: 'no-permission' })),
  ]);
  expect(await Promise.all(ids.map(decisionsOf))).toEqual([
    ...Array.from({ length: 3 }, () => ['approve']),
    ...Array.from({ length: 7 }, () => []),
  ]);
});

test('R-N3 a worker that dies between a decision and the word about it: the next one finds it, and decides nothing twice', async () => {
  const ids = await applied(3);
  const { body } = await confirm(unit, ids);
  const batch = await ended(unit, body.id);
  const { knex } = stack.database;
  await knex('batch_pass').where({ id: batch.id }).update({ state: 'running', ended_at: null });
  await knex('batch_pass_item')
    .where({ batch_id: batch.id })
    .where('position', '>', 1)
    .update({ outcome: null, decided_at: null });
  // Until then nobody reads anything else of it than what is.
  expect(await readBatch(unit, batch.id)).toMatchObject({ state: 'running', passed: 3 });
  await leaveAgain(batch.id);
  expect(await passNextFiles(batch.id)).toEqual({ passed: 3, refused: 0, left: 0 });
  for (const id of ids) expect(await decisionsOf(id)).toEqual(['approve']);
  expect(await knex('message_body').whereIn('process_id', ids.map(applicationProcessId))).toEqual([]);
});

test('R-N3 what was refused because it gave no answer, and was carried out after all, is passed', async () => {
  const ids = await applied(1);
  const { body } = await confirm(unit, ids);
  await ended(unit, body.id);
  await stack.database.knex('batch_pass_item').where({ batch_id: body.id }).update({
    outcome: 'refused',
    refusal_code: 'decided-by-another',
    refusal_reason: '材料已有变化',
  });
  expect(await readBatch(unit, body.id)).toMatchObject({ passed: 1, refused: 0 });
  expect(await readRows(unit, body.id)).toMatchObject([{ outcome: 'passed', reason: null }]);
});

test('R-N3 stopped, what isn’t decided stays undecided and says so', async () => {
  const ids = await applied(30);
  const { knex } = stack.database;
  const { body: begun } = await begin(
    unit,
    (await propose(unit, ids)).map((one) => chosen(one)),
  );
  const { body: stopped } = await unit.client.post<BatchPass>(
    `/api/batch-passes/${begun.id}/cancellation`,
    undefined,
    key(),
  );
  // A turn that was under way is finished first; the second has not begun.
  expect(stopped).toMatchObject({ state: 'cancelled', refused: 0 });
  expect(stopped.passed).toBeLessThanOrEqual(25);
  const rows = await readRows(unit, begun.id);
  expect(rows.filter(({ outcome }) => outcome === null)).toHaveLength(30 - stopped.passed);
  // A worker that has not heard of it finds nothing left to do.
  expect(await passNextFiles(begun.id)).toEqual({ passed: stopped.passed, refused: 0, left: 0 });
  const decided = await knex('application_decision').whereIn('application_id', ids);
  expect(decided).toHaveLength(stopped.passed);
});

test('R-N3 where processes are silent a turn waits for five of them once, not for all of its files', async () => {
  const { knex } = stack.database;
  const holding = await knex('role_holding').where({ person_id: unit.id }).first<{ id: string }>('id');
  const batchId = randomUUID();
  await knex('batch_pass').insert({
    ...{ id: batchId, created_by: unit.id, holding_id: holding.id, state: 'running' },
    ...{ institution_id: hospital, business_code: '05' },
  });
  const proposals = await propose(unit, await applied(7));
  const items = proposals.map((one) => chosen(one));
  await knex('batch_pass_item').insert(
    items.map(({ id, seenSequence, internship }, index) => ({
      ...{ batch_id: batchId, position: index + 1, application_id: id, seen_sequence: seenSequence },
      ...{ internship_from: internship?.from, internship_until: internship?.until, message_id: `m${index}` },
    })),
  );
  const away = {
    workflow: stack.temporal.workflow,
    withDeadline: () => Promise.reject(new Error('nobody answers')),
  };
  await expect(passNextFiles(batchId, away)).rejects.toThrow('None of the files');
  const asked = knex('batch_pass_item').where({ batch_id: batchId }).orderBy('position');
  expect(await asked.pluck('asked')).toEqual([1, 1, 1, 1, 1, 0, 0]);
});
