import { randomUUID } from 'node:crypto';
import { applicationStates, type ApplicationState } from '../contracts/exam-application-states';
import type { FeeRule } from '../contracts/exam-project';
import { handRefundNumberOf } from '../domain/hand-refund';
import { orderNumberOf, refundNumberOf } from '../domain/payment-process';
import { isRefundDue } from '../domain/payment-rule';
import { createDatabase, type TestDatabase } from '../test/database';
import { addPayableApplication } from '../test/payable-application';
import { findClosureObstacles } from './closure-obstacles';

/** What the platform still owes somebody, or will by its own rules, is in the way of closing their account. */
let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

type PaidRule = Exclude<FeeRule, { kind: 'none' }>;

const refundsNothing = { withdrawn: false, rejected: false, unfinished: false, givenUp: false };
const rules = [
  refundsNothing,
  ...Object.keys(refundsNothing).map((when) => ({ ...refundsNothing, [when]: true })),
].map((refundWhen): PaidRule => ({
  kind: 'per-subject',
  due: 'on-submission',
  feeFenByLevel: {},
  refundWhen,
}));

/** An application that was paid, under a project whose versions are all the rules, the first of which gives nothing back. */
async function paidApplication(state: ApplicationState = 'approved') {
  const { knex } = database;
  const { applicationId, personId, projectId } = await addPayableApplication(knex);
  await knex('exam_project_version').insert(
    rules.map((fee, index) => {
      const version = index + 1;
      return { project_id: projectId, version, definition: JSON.stringify({ fee }) };
    }),
  );
  const changed = { current_step: 0, changes_due_at: state === 'changes-requested' ? new Date() : null };
  await knex('application')
    .where({ id: applicationId })
    .update({ state, payment_state: 'paid', project_version: 1, ...changed });
  const orderId = randomUUID();
  await knex('payment_order').insert({
    ...{ id: orderId, number: orderNumberOf(orderId), application_id: applicationId, person_id: personId },
    ...{ channel: 'native', description: '示例考试', amount_fen: 28_000, project_version: 1, counts: true },
    ...{ state: 'paid', paid_at: new Date(), transaction_id: orderId },
    expires_at: new Date(Date.now() + 1_800_000),
  });
  const order = (columns: object) => knex('payment_order').where({ id: orderId }).update(columns);
  return {
    ...{ personId, orderId, order },
    obstacles: () => findClosureObstacles(knex, personId),
    /** A sum by hand, with what has gone back of the order, or is set aside, together. */
    byHand: async (round: number, amountFen: number, state: 'under-way' | 'done', returnedFen: number) => {
      await knex('hand_refund').insert({
        ...{ way: 'wechat', number: handRefundNumberOf(orderId, round), order_id: orderId, round, state },
        ...{ amount_fen: amountFen, reason_enc: Buffer.from('-'), asked_by: personId },
        ...(state === 'done' && { done_at: new Date() }),
      });
      await order({ returned_fen: returnedFen });
    },
  };
}

test.each(applicationStates)(
  'R-V2 R-P3 R-M4 a paid fee is in the way exactly where a rule gives it back, at once or later: %s',
  async (state) => {
    const { order, obstacles } = await paidApplication(state);
    for (const [index, rule] of rules.entries()) {
      await order({ project_version: index + 1 });
      expect([rule.refundWhen, await obstacles()]).toEqual([
        rule.refundWhen,
        isRefundDue(rule, state, false) ? ['payment'] : [],
      ]);
    }
  },
);

test('R-V2 R-P3 a refund by rule is in the way from the moment it is asked for until it has arrived', async () => {
  const { knex } = database;
  const { orderId, order, obstacles } = await paidApplication();
  const refund = knex('payment_refund').where({ order_id: orderId });
  await knex('payment_refund').insert({
    ...{ order_id: orderId, number: refundNumberOf(orderId), amount_fen: 28_000, reason: 'paid-twice' },
  });
  // Nobody has begun it.
  expect(await obstacles()).toEqual(['payment']);
  await order({ state: 'refunding' });
  expect(await obstacles()).toEqual(['payment']);
  await order({ state: 'refunded' });
  await refund.clone().update({ refunded_at: new Date() });
  expect(await obstacles()).toEqual([]);
});

test('R-V2 R-P3 a refund by rule that WeChat has refused is in the way until the last of it has gone back by hand', async () => {
  const { knex } = database;
  const { orderId, order, obstacles, byHand } = await paidApplication();
  await knex('payment_refund').insert({
    ...{ order_id: orderId, number: refundNumberOf(orderId), amount_fen: 28_000, reason: 'paid-too-late' },
    failure: 'USER_ACCOUNT_ABNORMAL',
  });
  await order({ returned_fen: 0 });
  expect(await obstacles()).toEqual(['payment']);
  await byHand(1, 10_000, 'done', 10_000);
  expect(await obstacles()).toEqual(['payment']);
  await byHand(2, 18_000, 'done', 28_000);
  expect(await obstacles()).toEqual([]);
});

test('R-V2 R-P3 a sum that a clerk gives back is in the way while it is under way, and where WeChat has refused it', async () => {
  const { knex } = database;
  const { personId, orderId, order, obstacles, byHand } = await paidApplication();
  expect(await obstacles()).toEqual([]);
  const process = { id: `hand-refund/${orderId}`, kind: 'hand-refund', person_id: personId };
  await knex('process').insert({ ...process, state: 'under-way', sequence: 1, position: '{}' });
  await byHand(1, 10_000, 'under-way', 10_000);
  expect(await obstacles()).toEqual(['payment']);
  await knex('hand_refund').where({ order_id: orderId }).update({ state: 'failed', failure: 'CLOSED' });
  await order({ returned_fen: 0 });
  await knex('process').where({ id: process.id }).update({ closed_at: new Date() });
  expect(await obstacles()).toEqual(['payment']);
  await byHand(2, 1_000, 'done', 1_000);
  expect(await obstacles()).toEqual(['payment']);
  // What is left of the order nobody has said goes back.
  await byHand(3, 9_000, 'done', 10_000);
  expect(await obstacles()).toEqual([]);
});

test('R-V2 R-P3 a sum that WeChat has refused is in the way until a clerk says that it isn’t given back any more', async () => {
  const { knex } = database;
  const { personId, orderId, order, obstacles, byHand } = await paidApplication();
  await byHand(1, 28_000, 'under-way', 28_000);
  await knex('hand_refund').where({ order_id: orderId }).update({ state: 'failed', failure: 'CLOSED' });
  await order({ returned_fen: 0 });
  expect(await obstacles()).toEqual(['payment']);
  const abandoned = {
    abandoned_at: new Date(),
    abandoned_by: personId,
    abandoned_reason_enc: Buffer.from('-'),
  };
  await knex('hand_refund').where({ order_id: orderId }).update(abandoned);
  expect(await obstacles()).toEqual([]);
});
