import { orderNumberOf } from '../domain/payment-process';
import { ProviderError } from '../providers/provider-error';
import { startOrderProcesses, type OrderProcesses } from '../test/order-process';
import { addPayableApplication, openOrder } from '../test/payable-application';

/** The process of an order by itself, in a real Temporal and a real PostgreSQL. */
let payments: OrderProcesses;
beforeAll(async () => void (payments = await startOrderProcesses()));
afterAll(() => payments.stop());

/** An application whose project has its fee paid to this merchant. */
async function addPayableTo(merchantId: string): Promise<string> {
  const { applicationId, projectId } = await addPayableApplication(payments.db);
  const definition = JSON.stringify({ fee: { merchantId } });
  await payments.db('exam_project_version').insert({ project_id: projectId, version: 1, definition });
  await payments.db('application').where({ id: applicationId }).update({ project_version: 1 });
  return applicationId;
}

/** Its closing was tried, and is to be tried again. */
async function isRefusedClosing(handle: Awaited<ReturnType<OrderProcesses['start']>>): Promise<void> {
  const isAgain = ({
    activityType,
    attempt,
  }: {
    activityType?: { name?: string | null } | null;
    attempt?: number | null;
  }) => activityType?.name === 'closeOrder' && (attempt ?? 0) > 1;
  for (;;) {
    const { raw } = await handle.describe();
    if (raw.pendingActivities?.some(isAgain)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const forGood = new ProviderError('wechat-pay', 'final', 'RULE_LIMIT');
/** WeChat refuses the next calls about this order, one after the other. */
const refuse = (number: string, ...errors: ProviderError[]) => payments.wechat.refusals.set(number, errors);

test('R-P2 the callback settles it: order, application and message agree', async () => {
  const { applicationId, personId } = await addPayableApplication(payments.db);
  const { orderId, number, handle } = await payments.ordered(applicationId);
  payments.wechat.pay(number);
  await payments.notify(orderId);
  expect(await handle.result()).toBe('paid');
  await payments.record(orderId, 'notified');
  expect(await payments.order(orderId)).toMatchObject({
    state: 'paid',
    counts: true,
    transaction_id: `t${number}`,
    client_params: null,
  });
  expect(await payments.application(applicationId)).toMatchObject({ payment_state: 'paid' });
  expect(
    await payments.db('inbox_message').where({ person_id: personId, template: 'payment.paid' }),
  ).toHaveLength(1);
});

test('R-P2 the callback is lost: asking WeChat finds it paid, also after an outage', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const { orderId, number, handle } = await payments.ordered(applicationId);
  payments.wechat.pay(number);
  payments.wechat.outages = 1;
  expect(await handle.result()).toBe('paid');
  await payments.record(orderId, 'asked-after-an-outage');
});

test('R-P2 the callback comes twice: recorded once', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const { orderId, number, handle } = await payments.ordered(applicationId);
  payments.wechat.pay(number);
  await Promise.all([payments.notify(orderId), payments.notify(orderId)]);
  await handle.result();
  const again = await payments.notify(orderId);
  await again.result();
  await payments.record(orderId, 'notified-again');
  expect(await payments.eventTypes(orderId)).toEqual(['payment.ordered', 'payment.paid']);
});

test('R-P2 another amount is recorded as a discrepancy and never as paid', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const { orderId, number, handle } = await payments.ordered(applicationId);
  payments.wechat.pay(number, { amountFen: 1 });
  await payments.notify(orderId);
  expect(await handle.result()).toBe('closed');
  await payments.record(orderId, 'disputed');
  expect(await payments.order(orderId)).toMatchObject({
    state: 'closed',
    disputed: { reason: 'amount', amountFen: 1 },
  });
  expect(await payments.application(applicationId)).toMatchObject({ payment_state: 'due' });
});

test('R-P2 paid, but the callback comes after the close: it counts while the application awaits it', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const { orderId, number, handle } = await payments.ordered(applicationId);
  await handle.cancel();
  expect(await handle.result()).toBe('closed');
  await payments.record(orderId, 'cancelled');
  payments.wechat.pay(number);
  expect(await (await payments.notify(orderId)).result()).toBe('paid');
  await payments.record(orderId, 'paid-after-all');
  expect(await payments.order(orderId)).toMatchObject({ state: 'paid', counts: true });
  expect(await payments.application(applicationId)).toMatchObject({ payment_state: 'paid' });
});

test('R-P5 a project’s own merchant is ordered with, and nobody else’s word counts', async () => {
  const applicationId = await addPayableTo('1900000099');
  const { orderId, number, handle } = await payments.ordered(applicationId);
  expect(await payments.order(orderId)).toMatchObject({ merchant_id: '1900000099' });
  payments.wechat.pay(number);
  await payments.notify(orderId);
  expect(await handle.result()).toBe('paid');
});

test('R-P5 R-M4 an order whose merchant isn’t configured is closed as not placed; once placed, not before it is again', async () => {
  const merchantId = '1900000098';
  const applicationId = await addPayableTo(merchantId);
  payments.unconfigured.add(merchantId);
  const orderId = await openOrder(payments.db, applicationId);
  const unpaid = await payments.start(orderId);
  expect(await unpaid.result()).toBe('closed');
  expect(await payments.order(orderId)).toMatchObject({ state: 'closed', client_params: null });

  payments.unconfigured.clear();
  const placed = await payments.ordered(applicationId);
  payments.wechat.payJustBeforeClose(placed.number);
  payments.unconfigured.add(merchantId);
  await placed.handle.cancel();
  await isRefusedClosing(placed.handle);
  payments.unconfigured.clear();
  expect(await placed.handle.result()).toBe('paid');
});

test('R-P1 one open order an application', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  await payments.ordered(applicationId);
  await expect(openOrder(payments.db, applicationId)).rejects.toThrow('payment_order_one_open');
});

test('R-P1 an order that WeChat never took is closed at once and payable again', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const orderId = await openOrder(payments.db, applicationId);
  payments.wechat.outages = 3;
  expect(await (await payments.start(orderId)).result()).toBe('closed');
  await payments.record(orderId, 'not-placed');
  expect(await payments.eventTypes(orderId)).toEqual(['payment.ordered', 'payment.closed']);
  await payments.ordered(applicationId);
});

test('R-P1 an order that WeChat never took is closed, whichever name it has for what it doesn’t know', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const orderId = await openOrder(payments.db, applicationId);
  const unreachable = new ProviderError('wechat-pay', 'retry', 'UNREACHABLE');
  const unknown = new ProviderError('wechat-pay', 'final', 'RESOURCE_NOT_EXISTS');
  refuse(orderNumberOf(orderId), unreachable, unreachable, unreachable, unknown);
  expect(await (await payments.start(orderId)).result()).toBe('closed');
});

test('R-P1 R-M4 a closing that WeChat refuses for good is asked again: neither order nor withdrawal ends by it', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const { number, handle } = await payments.ordered(applicationId);
  refuse(number, forGood, new ProviderError('wechat-pay', 'person-can-fix', 'TRADE_ERROR'));
  await handle.cancel();
  expect(await handle.result()).toBe('closed');
  expect(payments.wechat.orders.get(number)?.state).toBe('closed');
});

test('R-P2 paid as the closing finds out, and the question about it is refused: it is asked again', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const { number, handle } = await payments.ordered(applicationId);
  payments.wechat.pay(number);
  refuse(number, new ProviderError('wechat-pay', 'final', 'ORDERPAID'), forGood);
  await handle.cancel();
  expect(await handle.result()).toBe('paid');
});

test('R-P2 late news of a closed order, and the question about it is refused: it is asked again', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const { orderId, number, handle } = await payments.ordered(applicationId);
  await handle.cancel();
  await handle.result();
  payments.wechat.pay(number);
  refuse(number, forGood);
  expect(await (await payments.notify(orderId)).result()).toBe('paid');
});

test('R-P1 paying in another way closes the order first, and the letter is answered after it', async () => {
  const { applicationId, personId } = await addPayableApplication(payments.db);
  const { orderId, number, handle } = await payments.ordered(applicationId);
  const letterOf = (sender: string) => ({ body: {}, actor: { personId: sender }, requestHash: 'h' });
  await expect(handle.executeUpdate('close', { args: [letterOf('somebody-else')] })).rejects.toMatchObject({
    cause: { type: 'not-allowed-now' },
  });
  const letter = letterOf(personId);
  expect(await handle.executeUpdate('close', { args: [letter] })).toEqual({ state: 'closed' });
  await handle.result();
  await payments.record(orderId, 'replaced');
  expect(payments.wechat.orders.get(number)?.state).toBe('closed');
});

test('R-M4 withdrawn in the moment of paying: recorded as paid, for the ending to refund', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const { number, orderId, handle } = await payments.ordered(applicationId);
  payments.wechat.payJustBeforeClose(number);
  await handle.cancel();
  expect(await handle.result()).toBe('paid');
  await payments.record(orderId, 'paid-at-closing');
  expect(await payments.order(orderId)).toMatchObject({ state: 'paid', counts: true });
});

test('R-S1 R-C5 without a unit the order is the matter of the county that reviews first', async () => {
  const { applicationId } = await addPayableApplication(payments.db);
  const county = await payments.db('institution').where({ kind: 'department' }).first<{ id: string }>('id');
  await payments.db('application_step').insert({
    application_id: applicationId,
    step: 0,
    kind: 'review',
    level: 'county',
    institution_id: county.id,
    business_code: '03',
  });
  const { orderId, handle } = await payments.ordered(applicationId);
  expect(
    await payments
      .db('process')
      .where({ id: `payment/${orderId}` })
      .first(),
  ).toMatchObject({ institution_id: county.id, business_code: '03' });
  await handle.cancel();
  await handle.result();
});
