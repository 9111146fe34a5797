import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { paymentActivities } from '../activities/payment';
import { requestRefund } from '../activities/payment-order';
import { paymentTransitions } from '../activities/payment-transitions';
import { transitionActivities } from '../activities/transition';
import { orderNumberOf, paymentProcessId, refundNumberOf } from '../domain/payment-process';
import { createEncryption } from '../runtime/encryption';
import { parseKeyRing } from '../runtime/key-ring';
import { createLogger } from '../runtime/logger';
import { createDatabase, type TestDatabase } from '../test/database';
import { runningStack } from '../test/running-stack';
import { workflowBundle } from '../test/time';
import { addPayableApplication, openOrder } from '../test/payable-application';
import { testMerchant, WechatPayInMemory } from '../test/wechat-pay-in-memory';

/** The process of an order by itself, in a real Temporal and a real PostgreSQL. */
let database: TestDatabase;
let client: Client;
let stop: () => Promise<void>;
const wechat = new WechatPayInMemory();
const taskQueue = `payment-${randomUUID()}`;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  database = await createDatabase();
  const address = runningStack().temporalAddress;
  client = new Client({ connection: await Connection.connect({ address }) });
  const connection = await NativeConnection.connect({ address });
  const encryption = createEncryption(parseKeyRing(`test:${randomBytes(32).toString('base64')}`));
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle,
    activities: { ...transitionActivities(database.knex, [paymentTransitions]), ...activities(encryption) },
    shutdownGraceTime: '1s',
  });
  const running = worker.run();
  stop = async () => {
    worker.shutdown();
    await running;
    await connection.close();
    await client.connection.close();
  };
});
afterAll(async () => {
  await stop();
  await database.drop();
});

const activities = (encryption: ReturnType<typeof createEncryption>) =>
  paymentActivities({
    db: database.knex,
    encryption,
    pay: wechat,
    merchant: testMerchant,
    log: createLogger('test', 'silent'),
  });

/** An order, placed at WeChat by its running process. */
async function ordered(applicationId: string) {
  const orderId = await openOrder(database.knex, applicationId);
  const number = orderNumberOf(orderId);
  const handle = await start(orderId);
  await until(async () => (await order(orderId))?.client_params !== null);
  return { orderId, number, handle };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 30));
}

const start = (orderId: string) =>
  client.workflow.start('payment', {
    workflowId: paymentProcessId(orderId),
    taskQueue,
    args: [orderId],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });

/** What the API does with a verified notification. */
const notify = (orderId: string) =>
  client.workflow.signalWithStart('payment', {
    workflowId: paymentProcessId(orderId),
    taskQueue,
    args: [orderId],
    signal: 'paymentNews',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });

const order = (id: string) => database.knex('payment_order').where({ id }).first<Record<string, unknown>>();
const application = (id: string) =>
  database.knex('application').where({ id }).first<Record<string, unknown>>();
const eventTypes = async (orderId: string) => {
  const rows = await database
    .knex('process_event')
    .where({ process_id: paymentProcessId(orderId) })
    .orderBy('sequence');
  return (rows as { type: string }[]).map(({ type }) => type);
};

test('R-P2 the callback settles it: order, application and message agree', async () => {
  const { applicationId, personId } = await addPayableApplication(database.knex);
  const { orderId, number, handle } = await ordered(applicationId);
  wechat.pay(number);
  await notify(orderId);
  expect(await handle.result()).toBe('paid');
  expect(await order(orderId)).toMatchObject({
    state: 'paid',
    counts: true,
    transaction_id: `t${number}`,
    client_params: null,
  });
  expect(await application(applicationId)).toMatchObject({ payment_state: 'paid' });
  expect(
    await database.knex('inbox_message').where({ person_id: personId, template: 'payment.paid' }),
  ).toHaveLength(1);
});

test('R-P2 the callback is lost: asking WeChat finds it paid, also after an outage', async () => {
  const { applicationId } = await addPayableApplication(database.knex);
  const { number, handle } = await ordered(applicationId);
  wechat.pay(number);
  wechat.outages = 1;
  expect(await handle.result()).toBe('paid');
});

test('R-P2 the callback comes twice: recorded once', async () => {
  const { applicationId } = await addPayableApplication(database.knex);
  const { orderId, number, handle } = await ordered(applicationId);
  wechat.pay(number);
  await Promise.all([notify(orderId), notify(orderId)]);
  await handle.result();
  const again = await notify(orderId);
  await again.result();
  expect(await eventTypes(orderId)).toEqual(['payment.ordered', 'payment.paid']);
});

test('R-P2 another amount is recorded as a discrepancy and never as paid', async () => {
  const { applicationId } = await addPayableApplication(database.knex);
  const { orderId, number, handle } = await ordered(applicationId);
  wechat.pay(number, { amountFen: 1 });
  await notify(orderId);
  expect(await handle.result()).toBe('closed');
  expect(await order(orderId)).toMatchObject({
    state: 'closed',
    disputed: { reason: 'amount', amountFen: 1 },
  });
  expect(await application(applicationId)).toMatchObject({ payment_state: 'due' });
});

test('R-P2 paid, but the callback comes after the close: it counts while the application awaits it', async () => {
  const { applicationId } = await addPayableApplication(database.knex);
  const { orderId, number, handle } = await ordered(applicationId);
  await handle.cancel();
  expect(await handle.result()).toBe('closed');
  wechat.pay(number);
  expect(await (await notify(orderId)).result()).toBe('paid');
  expect(await order(orderId)).toMatchObject({ state: 'paid', counts: true });
  expect(await application(applicationId)).toMatchObject({ payment_state: 'paid' });
});

test('R-P2 R-P3 a late payment that nobody awaits goes back by itself', async () => {
  const { applicationId } = await addPayableApplication(database.knex);
  const { orderId, number, handle } = await ordered(applicationId);
  await handle.cancel();
  await handle.result();
  await database.knex('application').where({ id: applicationId }).update({ state: 'withdrawn' });
  wechat.pay(number);
  await (await notify(orderId)).result();
  expect(await order(orderId)).toMatchObject({ state: 'refunded', counts: false });
  expect(await database.knex('payment_refund').where({ order_id: orderId }).first()).toMatchObject({
    reason: 'paid-too-late',
    refunded_at: expect.any(Date),
  });
});

test('R-P2 R-P3 paid twice over two orders: one counts, the other goes back', async () => {
  const { applicationId } = await addPayableApplication(database.knex);
  const first = await ordered(applicationId);
  await first.handle.cancel();
  await first.handle.result();
  const second = await ordered(applicationId);
  wechat.pay(first.number);
  await (await notify(first.orderId)).result();
  wechat.pay(second.number);
  await (await notify(second.orderId)).result();
  expect(await order(first.orderId)).toMatchObject({ state: 'paid', counts: true });
  expect(await order(second.orderId)).toMatchObject({ state: 'refunded', counts: false });
  expect(await application(applicationId)).toMatchObject({ payment_state: 'paid' });
});

test('R-P1 one open order an application', async () => {
  const { applicationId } = await addPayableApplication(database.knex);
  await ordered(applicationId);
  await expect(openOrder(database.knex, applicationId)).rejects.toThrow('payment_order_one_open');
});

test('R-P1 an order that WeChat never took is closed at once and payable again', async () => {
  const { applicationId } = await addPayableApplication(database.knex);
  const orderId = await openOrder(database.knex, applicationId);
  wechat.outages = 2;
  expect(await (await start(orderId)).result()).toBe('closed');
  expect(await eventTypes(orderId)).toEqual(['payment.ordered', 'payment.closed']);
  await ordered(applicationId);
});

test('R-P1 paying in another way closes the order first, and the letter is answered after it', async () => {
  const { applicationId, personId } = await addPayableApplication(database.knex);
  const { number, handle } = await ordered(applicationId);
  const letter = { body: {}, actor: { personId }, requestHash: 'h' };
  expect(await handle.executeUpdate('close', { args: [letter] })).toEqual({ state: 'closed' });
  expect(wechat.orders.get(number)?.state).toBe('closed');
});

test('R-M4 withdrawn in the moment of paying: recorded as paid, for the ending to refund', async () => {
  const { applicationId } = await addPayableApplication(database.knex);
  const { number, orderId, handle } = await ordered(applicationId);
  wechat.payJustBeforeClose(number);
  await handle.cancel();
  expect(await handle.result()).toBe('paid');
  expect(await order(orderId)).toMatchObject({ state: 'paid', counts: true });
});

test('R-P3 a refund by rule is asked with one number, retried, and done when WeChat says so', async () => {
  const { applicationId, personId } = await addPayableApplication(database.knex);
  const { orderId, number, handle } = await ordered(applicationId);
  wechat.pay(number);
  await notify(orderId);
  await handle.result();
  const resumed = await database.knex.transaction((trx) => requestRefund(trx, applicationId, 'withdrawn'));
  expect(resumed).toBe(orderId);
  wechat.outages = 1;
  await (await start(orderId)).result();
  expect(wechat.refundsAsked.filter((asked) => asked === refundNumberOf(orderId))).toHaveLength(2);
  expect(await order(orderId)).toMatchObject({ state: 'refunded' });
  expect(await application(applicationId)).toMatchObject({ payment_state: 'refunded' });
  expect(
    await database.knex('inbox_message').where({ person_id: personId, template: 'payment.refunded' }),
  ).toHaveLength(1);
  expect(await eventTypes(orderId)).toEqual([
    'payment.ordered',
    'payment.paid',
    'payment.refund-asked',
    'payment.refunded',
  ]);
});

test('R-P3 a refund that WeChat has only accepted is done by its notification', async () => {
  const { applicationId } = await addPayableApplication(database.knex);
  const { orderId, number, handle } = await ordered(applicationId);
  wechat.pay(number);
  await notify(orderId);
  await handle.result();
  await database.knex.transaction((trx) => requestRefund(trx, applicationId, 'withdrawn'));
  wechat.refundsAtOnce = false;
  const refunding = await start(orderId);
  const refundNumber = refundNumberOf(orderId);
  await until(() => wechat.refunds.has(refundNumber));
  wechat.refunds.set(refundNumber, { refundNumber, orderNumber: number, amountFen: 28_000, state: 'done' });
  wechat.refundsAtOnce = true;
  await notify(orderId);
  await refunding.result();
  expect(await order(orderId)).toMatchObject({ state: 'refunded' });
});
