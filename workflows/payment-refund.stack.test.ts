import { randomUUID } from 'node:crypto';
import { requestRefund } from '../activities/payment-order';
import { orderNumberOf, refundNumberOf, refusalsBeforeHeld } from '../domain/payment-process';
import { startOrderProcesses, type OrderProcesses, until } from '../test/order-process';
import { addPayableApplication } from '../test/payable-application';

/** Money that goes back, in a real Temporal and a real PostgreSQL. */
let payments: OrderProcesses;
beforeAll(async () => void (payments = await startOrderProcesses()));
afterAll(() => payments.stop());

/** Paid, and withdrawn from: its money is to go back. */
async function refundAsked() {
  const { applicationId, personId } = await addPayableApplication(payments.db);
  const { orderId, number, handle } = await payments.ordered(applicationId);
  payments.wechat.pay(number);
  await payments.notify(orderId);
  await handle.result();
  const resumed = await payments.db.transaction((trx) => requestRefund(trx, applicationId, 'withdrawn'));
  return { applicationId, personId, orderId, number, resumed };
}

test('R-P2 R-P3 a late payment that nobody awaits goes back by itself', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const { orderId, number, handle } = await payments.ordered(applicationId);
  await handle.cancel();
  await handle.result();
  await payments.db('application').where({ id: applicationId }).update({ state: 'withdrawn' });
  payments.wechat.pay(number);
  await (await payments.notify(orderId)).result();
  await payments.record(orderId, 'paid-too-late');
  expect(await payments.order(orderId)).toMatchObject({ state: 'refunded', counts: false });
  expect(await payments.db('payment_refund').where({ order_id: orderId }).first()).toMatchObject({
    reason: 'paid-too-late',
    refunded_at: expect.any(Date) as unknown,
  });
});

test('R-P2 R-P3 paid twice over two orders: one counts, the other goes back', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const first = await payments.ordered(applicationId);
  await first.handle.cancel();
  await first.handle.result();
  const second = await payments.ordered(applicationId);
  payments.wechat.pay(first.number);
  await (await payments.notify(first.orderId)).result();
  payments.wechat.pay(second.number);
  await (await payments.notify(second.orderId)).result();
  expect(await payments.order(first.orderId)).toMatchObject({ state: 'paid', counts: true });
  expect(await payments.order(second.orderId)).toMatchObject({ state: 'refunded', counts: false });
  expect(await payments.application(applicationId)).toMatchObject({ payment_state: 'paid' });
});

test('R-P3 a refund by rule is asked with one number, retried, and done when WeChat says so', async () => {
  const { applicationId, personId, orderId, resumed } = await refundAsked();
  expect(resumed).toBe(orderId);
  payments.wechat.outages = 1;
  await (await payments.start(orderId)).result();
  await payments.record(orderId, 'refunded-after-an-outage');
  expect(payments.wechat.refundsAsked.filter((asked) => asked === refundNumberOf(orderId))).toHaveLength(2);
  expect(await payments.order(orderId)).toMatchObject({ state: 'refunded' });
  expect(await payments.application(applicationId)).toMatchObject({ payment_state: 'refunded' });
  expect(
    await payments.db('inbox_message').where({ person_id: personId, template: 'payment.refunded' }),
  ).toHaveLength(1);
  expect(await payments.eventTypes(orderId)).toEqual([
    'payment.ordered',
    'payment.paid',
    'payment.refund-asked',
    'payment.refunded',
  ]);
});

test('R-P3 a refund that nobody began, its application having died over it, is begun ten minutes later', async () => {
  const [lost, young] = [await refundAsked(), await refundAsked()];
  const asked = payments.db('payment_refund').where({ order_id: lost.orderId });
  await asked.update({ requested_at: new Date(Date.now() - 11 * 60_000) });
  const watch = (): Promise<unknown> =>
    payments.client.workflow.execute('refundWatch', {
      workflowId: `watch-${randomUUID()}`,
      taskQueue: payments.taskQueue,
    });
  expect(await watch()).toEqual({ begun: 1 });
  await until(async () => (await payments.order(lost.orderId)).state === 'refunded');
  expect(await payments.order(young.orderId)).toMatchObject({ state: 'paid' });
  expect(await watch()).toEqual({ begun: 0 });
});

test('R-P3 a refund that WeChat has only accepted is done by its notification', async () => {
  const { orderId } = await refundAsked();
  payments.wechat.refundsAtOnce = false;
  const refunding = await payments.start(orderId);
  const refundNumber = refundNumberOf(orderId);
  await until(() => payments.wechat.refunds.has(refundNumber));
  payments.wechat.completeRefund(refundNumber);
  payments.wechat.refundsAtOnce = true;
  await payments.notify(orderId);
  await refunding.result();
  await payments.record(orderId, 'refund-notified');
  expect(await payments.order(orderId)).toMatchObject({ state: 'refunded' });
});

test('R-P3 R-P1 a refund that fails is kept for settling by hand, and the next payment counts', async () => {
  const { applicationId, orderId, number } = await refundAsked();
  const refundNumber = refundNumberOf(orderId);
  const refund = { refundNumber, orderNumber: number, amountFen: 28_000, state: 'closed' } as const;
  payments.wechat.refunds.set(refundNumber, refund);
  await (await payments.start(orderId)).result();
  expect((await payments.eventTypes(orderId)).at(-1)).toBe('payment.refund-failed');
  expect(await payments.order(orderId)).toMatchObject({ state: 'paid', counts: false });
  expect(await payments.db('payment_refund').where({ order_id: orderId }).first()).toMatchObject({
    refunded_at: null,
    failure: 'CLOSED',
  });

  await payments.db('application').where({ id: applicationId }).update({ payment_state: 'due' });
  const again = await payments.ordered(applicationId);
  payments.wechat.pay(again.number);
  await payments.notify(again.orderId);
  await again.handle.result();
  expect(await payments.order(again.orderId)).toMatchObject({ state: 'paid', counts: true });
  expect(await payments.application(applicationId)).toMatchObject({ payment_state: 'paid' });
});

test('R-P3 a refund that WeChat can’t bring to the payer is refunding still, shown, and done once the merchant saw to it', async () => {
  const { orderId, number } = await refundAsked();
  const refundNumber = refundNumberOf(orderId);
  const refund = { refundNumber, orderNumber: number, amountFen: 28_000, state: 'abnormal' } as const;
  payments.wechat.refunds.set(refundNumber, refund);
  const refunding = await payments.start(orderId);
  await until(async () => (await payments.eventTypes(orderId)).includes('payment.refund-held'));
  expect(await payments.order(orderId)).toMatchObject({ state: 'refunding', returned_fen: 28_000 });
  expect(await payments.db('payment_refund').where({ order_id: orderId }).first()).toMatchObject({
    refunded_at: null,
    failure: 'ABNORMAL',
  });
  payments.wechat.setRefund(refundNumber, 'processing');
  await payments.notify(orderId);
  await until(async () => (await payments.eventTypes(orderId)).includes('payment.refund-accepted'));
  payments.wechat.completeRefund(refundNumber);
  await payments.notify(orderId);
  await refunding.result();
  await payments.record(orderId, 'refund-abnormal');
  expect(await payments.order(orderId)).toMatchObject({ state: 'refunded' });
});

test('R-P3 a refused question says nothing new: what can’t reach the payer stays shown; told that it has, it is done', async () => {
  const { orderId, number } = await refundAsked();
  const refundNumber = refundNumberOf(orderId);
  const refund = { refundNumber, orderNumber: number, amountFen: 28_000, state: 'abnormal' } as const;
  payments.wechat.refunds.set(refundNumber, refund);
  const refunding = await payments.start(orderId);
  await until(async () => (await payments.eventTypes(orderId)).includes('payment.refund-held'));
  const asked = payments.wechat.refundQuestions.length;
  payments.wechat.refusesQuestions = 'NO_AUTH';
  await payments.notify(orderId);
  await until(() => payments.wechat.refundQuestions.slice(asked).includes(refundNumber));
  await payments.db('payment_notification').insert({
    ...{ id: orderId, order_number: number, kind: 'refund' },
    said: JSON.stringify({ ...refund, state: 'done' }),
  });
  await payments.notify(orderId);
  await refunding.result();
  payments.wechat.refusesQuestions = undefined;
  expect((await payments.eventTypes(orderId)).slice(-3)).toEqual([
    'payment.refund-asked',
    'payment.refund-held',
    'payment.refunded',
  ]);
  expect(await payments.order(orderId)).toMatchObject({ state: 'refunded' });
});

/** Paid, to be refunded, and every refusal that is to be waited out is cut short by news. */
async function refusedRefund(refusals: number) {
  const { orderId } = await refundAsked();
  payments.wechat.refusesRefunds = 'NOT_ENOUGH';
  const refunding = await payments.start(orderId);
  const times = () =>
    payments.wechat.refundsAsked.filter((asked) => asked === refundNumberOf(orderId)).length;
  for (let refused = 1; refused < refusals; refused += 1) {
    await until(() => times() >= refused);
    await payments.notify(orderId);
  }
  await until(() => times() >= refusals);
  const refund = () => payments.db('payment_refund').where({ order_id: orderId }).first<object>();
  return { orderId, refunding, refund };
}

test('R-P3 a refund that our empty account holds is asked on, shown after six refusals, and done once it is mended', async () => {
  const { orderId, refunding, refund } = await refusedRefund(refusalsBeforeHeld);
  await until(async () => (await payments.eventTypes(orderId)).includes('payment.refund-held'));
  expect(await refund()).toMatchObject({ failure: 'NOT_ENOUGH', refunded_at: null });
  expect(await payments.order(orderId)).toMatchObject({ state: 'refunding' });

  payments.wechat.refusesRefunds = undefined;
  await payments.notify(orderId);
  await refunding.result();
  await payments.record(orderId, 'refund-held');
  expect(await refund()).toMatchObject({ failure: null, refunded_at: expect.any(Date) as unknown });
  expect(await payments.order(orderId)).toMatchObject({ state: 'refunded' });
  expect((await payments.eventTypes(orderId)).slice(-3)).toEqual([
    'payment.refund-asked',
    'payment.refund-held',
    'payment.refunded',
  ]);
});

test('R-P3 a refund that passes after a few refusals alarms nobody', async () => {
  const { orderId, refunding, refund } = await refusedRefund(2);
  payments.wechat.refusesRefunds = undefined;
  await payments.notify(orderId);
  await refunding.result();
  expect(await refund()).toMatchObject({ failure: null, refunded_at: expect.any(Date) as unknown });
  expect(await payments.eventTypes(orderId)).not.toContain('payment.refund-held');
});

test('R-P3 nobody waits for a refund: cancelled, its run goes on, and the money goes back', async () => {
  const { orderId, refunding } = await refusedRefund(1);
  await refunding.cancel();
  payments.wechat.refusesRefunds = undefined;
  await payments.notify(orderId);
  await refunding.result();
  await payments.record(orderId, 'refund-though-cancelled');
  expect(await payments.order(orderId)).toMatchObject({ state: 'refunded' });
});

test('R-P3 once WeChat has taken what was held, nothing keeps it any more, though the money is not there yet', async () => {
  const { orderId, refunding, refund } = await refusedRefund(refusalsBeforeHeld);
  await until(async () => (await payments.eventTypes(orderId)).includes('payment.refund-held'));
  payments.wechat.refusesRefunds = undefined;
  payments.wechat.refundsAtOnce = false;
  await payments.notify(orderId);
  await until(async () => (await payments.eventTypes(orderId)).includes('payment.refund-accepted'));
  payments.wechat.refundsAtOnce = true;
  expect(await refund()).toMatchObject({ failure: null, refunded_at: null });
  expect(await payments.order(orderId)).toMatchObject({ state: 'refunding' });
  payments.wechat.completeRefund(refundNumberOf(orderId));
  await payments.notify(orderId);
  await refunding.result();
  expect(await payments.order(orderId)).toMatchObject({ state: 'refunded' });
});

/** Paid, and its refund refused with this code; `beforehand` is what has happened meanwhile. */
async function refusedOnce(
  code: string,
  beforehand: (orderId: string) => Promise<unknown> | void = () => {},
) {
  const { orderId } = await refundAsked();
  await beforehand(orderId);
  payments.wechat.refusesRefunds = code;
  await (await payments.start(orderId)).result();
  payments.wechat.refusesRefunds = undefined;
  const refund = await payments.db('payment_refund').where({ order_id: orderId }).first<{ number: string }>();
  return { refund, order: await payments.order(orderId) };
}

test('R-P3 what no operator can mend is refused for good, and never asked for again', async () => {
  const { refund, order } = await refusedOnce('INVALID_REQUEST');
  expect(refund).toMatchObject({ failure: 'INVALID_REQUEST', refunded_at: null });
  expect(order).toMatchObject({ state: 'paid' });
});

test('R-P3 after WeChat’s year an empty account holds nothing any more: it is settled by hand', async () => {
  const aYearAgo = new Date(Date.now() - 366 * 86_400_000);
  const { refund, order } = await refusedOnce('NOT_ENOUGH', (id) =>
    payments.db('payment_order').where({ id }).update({ paid_at: aYearAgo }),
  );
  expect(refund).toMatchObject({ failure: 'REFUND_TERM_OVER', refunded_at: null });
  expect(order).toMatchObject({ state: 'paid' });
  expect(payments.wechat.refundsAsked).not.toContain(refund?.number);
});

test('R-P3 refused, but WeChat took it before and its answer was lost: it is no failure, so nobody pays it twice', async () => {
  const { order } = await refusedOnce('INVALID_REQUEST', (id) => {
    const orderNumber = orderNumberOf(id);
    const refundNumber = refundNumberOf(id);
    payments.wechat.refunds.set(refundNumber, {
      refundNumber,
      orderNumber,
      amountFen: 28_000,
      state: 'done',
    });
  });
  expect(order).toMatchObject({ state: 'refunded' });
});
