import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { reconciliationActivities } from '../activities/reconciliation';
import { daysBillsAreKept, reconciliationId, triesForNone } from '../domain/reconciliation';
import { addDays, shanghaiDay } from '../domain/shanghai-day';
import { ProviderError } from '../providers/provider-error';
import type { BillRow } from '../providers/wechat/pay-bill-rows';
import { createLogger } from '../runtime/logger';
import { startHandRefunds } from '../test/hand-refund-process';
import { until } from '../test/order-process';
import { recordHistory } from '../test/record-history';
import { testMerchant } from '../test/wechat-pay-in-memory';

/** WeChat's daily bills and our rows, in a real Temporal and a real PostgreSQL. */
let money: Awaited<ReturnType<typeof startHandRefunds>>;
beforeAll(async () => void (money = await startHandRefunds()));
afterAll(() => money.stop());

const { merchantId } = testMerchant;
/** Each test has a day of its own, before yesterday; all are counted from one day, also past midnight. */
const begunOn = shanghaiDay(new Date());
let daysAgo = 10;
const anotherDay = () => addDays(begunOn, -(daysAgo += 1));
const noonOf = (day: string) => new Date(`${day}T12:00:00+08:00`);

const paymentRow = (number: string, changes: Partial<BillRow> = {}): BillRow => ({
  ...{ kind: 'payment', orderNumber: number, refundNumber: undefined, transactionId: `t${number}` },
  ...{ amountFen: 28_000, state: 'SUCCESS', at: '2026-11-21 12:00:00', ...changes },
});
const refundRow = (orderNumber: string, refundNumber: string, changes: Partial<BillRow> = {}): BillRow => ({
  ...paymentRow(orderNumber, { kind: 'refund', refundNumber, amountFen: 10_000 }),
  ...changes,
});

async function compare(day: string) {
  const bill = { merchantId, day };
  const run = await money.client.workflow.start('reconciliation', {
    workflowId: reconciliationId(bill),
    taskQueue: money.taskQueue,
    args: [bill],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  return (await run.result()) as string;
}
const activitiesOf = (...all: string[]) =>
  reconciliationActivities({
    ...{ db: money.db, log: createLogger('test', 'silent') },
    merchants: { ...testMerchant, platform: merchantId, all, of: () => money.wechat },
  });
/** Asked once, and not waited for. */
const askOnce = (day: string, isLast: boolean) =>
  new MockActivityEnvironment().run(() => activitiesOf(merchantId).compareBill({ merchantId, day }, isLast));
/** Given back by hand, in part, as asked for on one day and done on another. */
async function refunded(askedOn: string, doneOn = askedOn, paidOn = askedOn) {
  const { orderId, number } = await money.paid(noonOf(paidOn));
  await money.send(orderId, 'refund', { amountFen: 10_000, seenRemainingFen: 28_000 });
  await money.becomes(orderId, 'done');
  await money
    .db('hand_refund')
    .where({ order_id: orderId })
    .update({ asked_at: noonOf(askedOn), done_at: noonOf(doneOn) });
  return { orderId, number, refundNumber: money.numberOf(orderId, 1) };
}
const differences = (day: string) =>
  money.db('bill_difference').where({ day }).orderBy('what').select<Record<string, unknown>[]>();
const billOf = (day: string) => money.db('bill').where({ day }).first<Record<string, unknown>>();
const record = (day: string, path: string) =>
  recordHistory(money.client, reconciliationId({ merchantId, day }), `reconciliation.${path}.1`);

test('R-P4 a day whose bill agrees with our rows has no difference, and its sums are WeChat’s', async () => {
  const day = anotherDay();
  const { orderId, number } = await money.paid(noonOf(day));
  await money.send(orderId, 'refund', { amountFen: 10_000, seenRemainingFen: 28_000 });
  await money.becomes(orderId, 'done');
  await money
    .db('hand_refund')
    .where({ order_id: orderId })
    .update({ asked_at: noonOf(day), done_at: noonOf(day) });
  money.wechat.bills.set(day, [paymentRow(number), refundRow(number, money.numberOf(orderId, 1))]);
  expect(await compare(day)).toBe('compared');
  await record(day, 'compared');
  expect(await differences(day)).toEqual([]);
  expect(await billOf(day)).toMatchObject({
    ...{
      state: 'compared',
      payments: 1,
      paid_fen: '28000',
      refunds: 1,
      refunded_fen: '10000',
      failure: null,
    },
  });
});

test('R-P4 what differs is kept once: unknown, missing, another amount, another state', async () => {
  const day = anotherDay();
  const missing = await money.paid(noonOf(day));
  const cheaper = await money.paid(noonOf(day));
  const { number: unpaidNumber, handle } = await money.ordered(
    (await money.paid(noonOf(anotherDay()))).applicationId,
  );
  money.wechat.bills.set(day, [
    paymentRow('nobodysorder'),
    paymentRow(cheaper.number, { amountFen: 27_999 }),
    paymentRow(unpaidNumber),
    refundRow(cheaper.number, 'nobodysrefund'),
  ]);
  await compare(day);
  const found = await differences(day);
  expect(found.map(({ kind, number, what }) => [kind, number, what])).toEqual(
    expect.arrayContaining([
      ['payment', cheaper.number, 'amount'],
      ['payment', missing.number, 'missing'],
      ['payment', unpaidNumber, 'state'],
      ['payment', 'nobodysorder', 'unknown'],
      ['refund', 'nobodysrefund', 'unknown'],
    ]),
  );
  expect(found).toHaveLength(5);
  expect(found.find(({ number }) => number === cheaper.number)).toMatchObject({
    ...{ order_id: cheaper.orderId, our_fen: '28000', their_fen: '27999', state: 'open' },
  });

  // Run twice it comes to the same; what has been mended is gone; what somebody has explained stays so.
  await money.db('bill_difference').where({ day, number: 'nobodysorder' }).update({ state: 'explained' });
  money.wechat.bills.set(day, [
    paymentRow('nobodysorder'),
    paymentRow(cheaper.number),
    paymentRow(missing.number),
    paymentRow(unpaidNumber),
    refundRow(cheaper.number, 'nobodysrefund'),
  ]);
  await compare(day);
  await compare(day);
  const states = Object.fromEntries<unknown>(
    (await differences(day)).map(({ number, state }) => [String(number), state]),
  );
  expect(states).toEqual({
    ...{ [cheaper.number]: 'gone', [missing.number]: 'gone', [unpaidNumber]: 'open' },
    ...{ nobodysorder: 'explained', nobodysrefund: 'open' },
  });
  const ids = (await differences(day)).map(({ id }) => id as string);
  expect(await money.db('bill_difference_event').whereIn('difference_id', ids)).toHaveLength(5 + 2);
  await handle.cancel();
});

test('R-P4 a refund that WeChat has taken and that failed here, and one done here that no bill has', async () => {
  const day = anotherDay();
  const failed = await money.paid(noonOf(day));
  const unbilled = await money.paid(noonOf(day));
  money.wechat.refusesRefunds = 'USER_ACCOUNT_ABNORMAL';
  await money.send(failed.orderId, 'refund', { amountFen: 10_000, seenRemainingFen: 28_000 });
  await money.becomes(failed.orderId, 'failed');
  money.wechat.refusesRefunds = undefined;
  await money.send(unbilled.orderId, 'refund', { amountFen: 10_000, seenRemainingFen: 28_000 });
  await money.becomes(unbilled.orderId, 'done');
  await money
    .db('hand_refund')
    .where({ order_id: unbilled.orderId })
    .update({ asked_at: noonOf(day), done_at: noonOf(day) });
  const failedNumber = money.numberOf(failed.orderId, 1);
  money.wechat.bills.set(day, [
    ...[paymentRow(failed.number), paymentRow(unbilled.number)],
    refundRow(failed.number, failedNumber, { state: 'PROCESSING' }),
  ]);
  await compare(day);
  expect((await differences(day)).map(({ number, what }) => [number, what])).toEqual([
    [money.numberOf(unbilled.orderId, 1), 'missing'],
    [failedNumber, 'state'],
  ]);
});

test('R-P3 R-P4 what WeChat tells it has paid though a transfer took its place is a difference of the day on which it told', async () => {
  const [day, toldOn] = [anotherDay(), anotherDay()];
  const { orderId, number, refundNumber } = await refunded(day);
  await money
    .db('hand_refund')
    .where({ order_id: orderId })
    .update({ state: 'failed', failure: 'TRANSFERRED', done_at: null });
  const told = { refundNumber, orderNumber: number, amountFen: 10_000 };
  const notification = { order_number: number, kind: 'refund', received_at: noonOf(toldOn) };
  const tell = async (state: string) =>
    money
      .db('payment_notification')
      .insert({ ...notification, id: randomUUID(), said: JSON.stringify({ ...told, state }) });
  money.wechat.bills.set(toldOn, [paymentRow((await money.paid(noonOf(toldOn))).number)]);
  await tell('abnormal');
  await compare(toldOn);
  expect(await differences(toldOn)).toEqual([]);
  await tell('done');
  await compare(toldOn);
  expect(await differences(toldOn)).toMatchObject([
    { what: 'state', number: refundNumber, our_state: 'transferred', their_state: 'SUCCESS', state: 'open' },
  ]);
});

test('R-P4 the bill isn’t there yet, or can’t be read: asked for again, and the reason stands on its line', async () => {
  const day = anotherDay();
  money.wechat.bills.set(day, 'not-yet');
  const comparing = compare(day);
  const workflow = money.client.workflow.getHandle(reconciliationId({ merchantId, day }));
  await until(async () => (await billOf(day)) !== undefined);
  money.wechat.outages = 1;
  await until(async () => {
    await workflow.signal('compareNow');
    return (await billOf(day)).failure === 'UNREACHABLE';
  });
  money.wechat.bills.set(day, [paymentRow('stranger')]);
  await workflow.signal('compareNow').catch(() => undefined);
  expect(await comparing).toBe('compared');
  await record(day, 'not-yet');
  expect(await billOf(day)).toMatchObject({ state: 'compared', failure: null });
});

test('R-P4 while a bill arrives nothing of its day is held, and one that breaks off leaves the day as it was', async () => {
  const day = anotherDay();
  const { number } = await money.paid(noonOf(day));
  money.wechat.bills.set(day, [paymentRow(number)]);
  await compare(day);
  const before = await billOf(day);
  let lock: { isFree: boolean } | undefined;
  money.wechat.bills.set(
    day,
    (async function* () {
      for (let place = 0; place < 2_500; place += 1) yield paymentRow(`stranger${place}`);
      lock = await money.db.first<{ isFree: boolean }>(
        money.db.raw('pg_try_advisory_xact_lock(hashtextextended(?, 0)) as "isFree"', [
          reconciliationId({ merchantId, day }),
        ]),
      );
      throw new ProviderError('wechat-pay', 'retry', 'UNREACHABLE');
    })(),
  );
  expect(await askOnce(day, false)).toBe('not-yet');
  expect(lock).toEqual({ isFree: true });
  expect(await billOf(day)).toEqual({ ...before, failure: 'UNREACHABLE' });
  expect(await money.db('bill_row').where({ day }).select('number')).toEqual([{ number }]);
});

test('R-P4 asked for while a day is compared, it is compared once more: nobody asks in vain', async () => {
  const day = anotherDay();
  const bill = { merchantId, day };
  let opened = 0;
  money.wechat.bills.set(day, {
    async *[Symbol.asyncIterator]() {
      opened += 1;
      if (opened === 1) await money.client.workflow.getHandle(reconciliationId(bill)).signal('compareNow');
      yield paymentRow(`stranger${opened}`);
    },
  });
  expect(await compare(day)).toBe('compared');
  expect(opened).toBe(2);
  await record(day, 'asked-meanwhile');
});

test('R-P4 however often somebody asks, that there is no bill of a day with money isn’t believed any sooner', async () => {
  const day = anotherDay();
  await money.paid(noonOf(day));
  const asking = jest.spyOn(money.wechat, 'openBill');
  const asked = () => asking.mock.calls.filter(([of]) => of === day).length;
  const comparing = compare(day);
  const workflow = money.client.workflow.getHandle(reconciliationId({ merchantId, day }));
  for (let times = 1; times <= triesForNone + 1; times += 1) {
    await until(() => asked() >= times);
    await workflow.signal('compareNow');
  }
  await until(() => asked() > triesForNone + 1);
  money.wechat.bills.set(day, [paymentRow('stranger')]);
  await workflow.signal('compareNow');
  expect(await comparing).toBe('compared');
});

test('R-P4 a day without a bill and without money of ours had no trade', async () => {
  const day = anotherDay();
  expect(await compare(day)).toBe('none');
  expect(await billOf(day)).toMatchObject({ state: 'none', payments: 0 });
});

test('R-P4 the daily run begins every day since the first payment that is not compared yet, and none twice', async () => {
  await money.paid(noonOf(anotherDay()));
  const compared = await money.db('bill').whereNot({ state: 'waiting' });
  const workflowId = `daily-${randomUUID()}`;
  const daily = () =>
    money.client.workflow.execute<() => Promise<{ begun: number }>>('dailyBills', {
      ...{ workflowId, taskQueue: money.taskQueue, workflowIdReusePolicy: 'ALLOW_DUPLICATE' },
    });
  expect(await daily()).toEqual({ begun: daysAgo - compared.length });
  await recordHistory(money.client, workflowId, 'daily-bills.begun.1');
  const days = money
    .db('bill')
    .where({ state: 'none' })
    .where('day', '>=', addDays(shanghaiDay(new Date()), -7));
  await until(async () => (await days.clone()).length === 7);
  expect(await daily()).toEqual({ begun: 0 });
});

test('R-P4 a merchant without a payment is asked for its last days alone, one with for those that WeChat keeps', async () => {
  const today = shanghaiDay(new Date());
  const other = '1900000009';
  const daysToCompare = async () => (await activitiesOf(other).billsToCompare()).map(({ day }) => day);
  const lastDays = (count: number) => Array.from({ length: count }, (_, at) => addDays(today, at - count));
  expect(await daysToCompare()).toEqual(lastDays(7));

  const { orderId } = await money.paid();
  const paidAgo = (days: number) =>
    money
      .db('payment_order')
      .where({ id: orderId })
      .update({ merchant_id: other, paid_at: noonOf(addDays(today, -days)) });
  await paidAgo(daysBillsAreKept + 1);
  expect(await daysToCompare()).toEqual(lastDays(7));
  await paidAgo(daysBillsAreKept);
  expect(await daysToCompare()).toEqual(lastDays(daysBillsAreKept));
  expect(await daysToCompare()).toEqual(lastDays(daysBillsAreKept));
});

test('R-P4 a day on which money went back by hand alone had trade: that there is no bill is not believed at once', async () => {
  const day = anotherDay();
  await refunded(day, day, anotherDay());
  expect(await askOnce(day, false)).toBe('not-yet');
  expect(await differences(day)).toEqual([]);
});

test('R-P4 a bill that WeChat has forgotten since empties no day that was compared', async () => {
  const day = anotherDay();
  const { number } = await money.paid(noonOf(day));
  money.wechat.bills.set(day, [paymentRow(number)]);
  await compare(day);
  money.wechat.bills.delete(day);
  expect(await askOnce(day, true)).toBe('not-yet');
  expect(await billOf(day)).toMatchObject({ state: 'compared', payments: 1 });
  expect(await money.db('bill_row').where({ day })).toHaveLength(1);
  expect(await differences(day)).toEqual([]);
});

test('R-P4 a refund that no bill has is found by whichever of its days is compared last', async () => {
  const later = anotherDay();
  const earlier = anotherDay();
  await money.db('bill').insert({ merchant_id: merchantId, day: earlier });
  const { number, refundNumber } = await refunded(earlier, later);
  money.wechat.bills.set(later, [paymentRow('stranger')]);
  money.wechat.bills.set(earlier, [paymentRow(number)]);
  await compare(later);
  expect((await differences(later)).map(({ what }) => what)).toEqual(['unknown']);
  await compare(earlier);
  expect(await differences(earlier)).toEqual([]);
  expect((await differences(later)).map(({ number: of, what }) => [of, what])).toEqual([
    [refundNumber, 'missing'],
    ['stranger', 'unknown'],
  ]);
});

test('R-P4 what was asked for before the first bill of a merchant is found all the same', async () => {
  const day = anotherDay();
  const { refundNumber } = await refunded(addDays(day, -300), day);
  money.wechat.bills.set(day, [paymentRow('stranger')]);
  await compare(day);
  expect(await differences(day)).toMatchObject([
    { number: refundNumber, what: 'missing' },
    { what: 'unknown' },
  ]);
});

test('R-P4 what was explained stays so when the money goes back afterwards', async () => {
  const day = anotherDay();
  const { orderId, number } = await money.paid(noonOf(day));
  money.wechat.bills.set(day, [paymentRow('stranger')]);
  await compare(day);
  const missing = { day, number };
  expect(await money.db('bill_difference').where(missing).update({ state: 'explained' })).toBe(1);
  await money.db('payment_order').where({ id: orderId }).update({ state: 'refunding' });
  await compare(day);
  expect(await money.db('bill_difference').where(missing).first()).toMatchObject({
    ...{ state: 'explained', our_state: 'paid' },
  });
});
