import { requestRefund } from '../activities/payment-order';
import { paymentTransitions } from '../activities/payment-transitions';
import { transitionActivities } from '../activities/transition';
import {
  paymentProcessId,
  refundNumberOf,
  refusalsBeforeHeld,
  type PaymentProcess,
} from '../domain/payment-process';
import { refusalOfLetter, startHandRefunds } from '../test/hand-refund-process';
import { until } from '../test/order-process';

/** A transfer in the place of a refund that WeChat has and can't bring to the payer, in a real Temporal and a real PostgreSQL. */
let refunds: Awaited<ReturnType<typeof startHandRefunds>>;
beforeAll(async () => void (refunds = await startHandRefunds()));
afterAll(() => refunds.stop());

const transfer = async (body: object) => ({
  ...{ amountFen: 10_000, seenRemainingFen: 18_000, transferredOn: '2026-11-20' },
  proofUploadId: await refunds.proof(),
  ...body,
});
const messages = async (personId: string) =>
  (
    await refunds
      .db('inbox_message')
      .where({ person_id: personId })
      .orderBy('created_at')
      .select<{ template: string }[]>('template')
  ).map(({ template }) => template);

test('R-P3 a refund by hand that WeChat can’t bring to the payer ends by the transfer that names it, and by no other', async () => {
  const { personId, orderId } = await refunds.paid();
  refunds.wechat.refundsAtOnce = false;
  await refunds.send(orderId, 'refund', { amountFen: 10_000, seenRemainingFen: 28_000 });
  const number = refunds.numberOf(orderId, 1);
  await until(() => refunds.wechat.refunds.has(number));
  refunds.wechat.refundsAtOnce = true;
  const early = await transfer({ replaces: 1 });
  expect(await refusalOfLetter(refunds.send(orderId, 'transfer', early))).toBe('not-allowed-now');
  refunds.wechat.setRefund(number, 'abnormal');
  await refunds.tell(orderId);
  await until(async () => (await refunds.refundEvents(orderId)).includes('held'));

  const refused = async (body: object) =>
    refusalOfLetter(refunds.send(orderId, 'transfer', await transfer(body)));
  expect(await refused({})).toBe('not-allowed-now');
  expect(await refused({ replaces: 'by-rule' })).toBe('not-allowed-now');
  expect(await refused({ replaces: 1, amountFen: 9_999 })).toBe('changed-elsewhere');
  expect(await refunds.round(orderId)).toMatchObject({ state: 'under-way', failure: 'ABNORMAL' });

  expect(await refunds.send(orderId, 'transfer', await transfer({ replaces: 1 }))).toEqual({ round: 2 });
  await refunds.over(orderId);
  await refunds.recordRefund(orderId, 'replaced');
  expect(await refunds.refundEvents(orderId)).toEqual(['asked', 'held', 'transferred']);
  expect(await refunds.round(orderId)).toMatchObject({ state: 'failed', failure: 'TRANSFERRED' });
  expect(await refunds.round(orderId, 2)).toMatchObject({ way: 'transfer', state: 'done' });
  expect(await refunds.order(orderId)).toMatchObject({ returned_fen: 10_000, counts: true });
  expect(await messages(personId)).toEqual(
    expect.arrayContaining(['payment.refund-abnormal', 'payment.transferred']),
  );
});

test('R-P3 a refund that WeChat has paid meanwhile is recorded as done, and the transfer in its place is refused', async () => {
  const { orderId } = await refunds.paid();
  refunds.wechat.refundsAtOnce = false;
  await refunds.send(orderId, 'refund', { amountFen: 10_000, seenRemainingFen: 28_000 });
  const number = refunds.numberOf(orderId, 1);
  await until(() => refunds.wechat.refunds.has(number));
  refunds.wechat.refundsAtOnce = true;
  refunds.wechat.setRefund(number, 'abnormal');
  await refunds.tell(orderId);
  await until(async () => (await refunds.refundEvents(orderId)).includes('held'));

  refunds.wechat.setRefund(number, 'done');
  const late = await transfer({ replaces: 1 });
  expect(await refusalOfLetter(refunds.send(orderId, 'transfer', late))).toBe('changed-elsewhere');
  await refunds.over(orderId);
  await refunds.recordRefund(orderId, 'paid-before-replaced');
  expect(await refunds.refundEvents(orderId)).toEqual(['asked', 'held', 'refunded']);
  expect(await refunds.round(orderId)).toMatchObject({ state: 'done', failure: null });
  expect(await refunds.order(orderId)).toMatchObject({ returned_fen: 10_000 });
});

test('R-P3 after the year, a refund by rule that stays so ends by a transfer, and is never asked for again', async () => {
  const { applicationId, personId, orderId, number } = await refunds.paid(
    new Date(Date.now() - 366 * 86_400_000),
  );
  await refunds.db('application').where({ id: applicationId }).update({ state: 'withdrawn' });
  await refunds.db.transaction((trx) => requestRefund(trx, applicationId, 'withdrawn'));
  const refundNumber = refundNumberOf(orderId);
  const refund = { refundNumber, orderNumber: number, amountFen: 28_000, state: 'abnormal' } as const;
  refunds.wechat.refunds.set(refundNumber, refund);
  const refunding = await refunds.start(orderId);
  await until(async () => (await refunds.eventTypes(orderId)).includes('payment.refund-held'));
  const asked = refunds.wechat.refundsAsked.length;

  const body = await transfer({ amountFen: 28_000, seenRemainingFen: 0, replaces: 'by-rule' });
  expect(await refunds.send(orderId, 'transfer', body)).toEqual({ round: 1 });
  await refunding.result();
  await refunds.record(orderId, 'refund-transferred');
  await refunds.recordRefund(orderId, 'replaces-the-rule');
  expect((await refunds.eventTypes(orderId)).at(-1)).toBe('payment.refund-failed');
  expect(await refunds.db('payment_refund').where({ order_id: orderId }).first()).toMatchObject({
    ...{ failure: 'TRANSFERRED', refunded_at: null },
  });
  expect(await refunds.order(orderId)).toMatchObject({ state: 'paid', returned_fen: 28_000, counts: false });
  expect(await refunds.application(applicationId)).toMatchObject({ payment_state: 'refunded' });
  expect(await messages(personId)).toEqual(
    expect.arrayContaining(['payment.refund-abnormal', 'payment.transferred']),
  );
  const again = await transfer({ amountFen: 28_000, seenRemainingFen: 0, replaces: 'by-rule' });
  expect(await refusalOfLetter(refunds.send(orderId, 'transfer', again))).toBe('changed-elsewhere');
  // A look at WeChat that began before the transfer, and answers after it.
  const { recordTransition } = transitionActivities(refunds.db, [paymentTransitions]);
  const processId = paymentProcessId(orderId);
  const { sequence, position } = await refunds
    .db('process')
    .where({ id: processId })
    .first<{ sequence: number; position: PaymentProcess['position'] }>();
  for (const [type, detail] of [
    ['payment.refund-accepted', { feeFen: 28_000 }],
    ['payment.refund-held', { reason: 'ABNORMAL' }],
    ['payment.refunded', { feeFen: 28_000 }],
    ['payment.refund-failed', { reason: 'CLOSED' }],
  ] as const)
    await expect(
      recordTransition({
        ...{ processId, kind: 'payment', sequence: sequence + 1, type, detail, position },
        ...{ from: 'refunding', face: { closed: false }, waitsAnew: false },
      }),
    ).rejects.toMatchObject({ type: 'changed-elsewhere' });
  // Told once more, as after a crash, the order's process finds nothing to do.
  await (await refunds.start(orderId)).result();
  expect(refunds.wechat.refundsAsked).toHaveLength(asked);
});

/** So often as it takes to be shown WeChat has refused to say how the refund stands; every pause is cut short by news. */
async function unheard(
  number: string,
  wake: () => Promise<unknown>,
  isShown: () => Promise<boolean>,
  code = 'NO_AUTH',
) {
  const before = refunds.wechat.refundQuestions.filter((asked) => asked === number).length;
  const times = () => refunds.wechat.refundQuestions.filter((asked) => asked === number).length - before;
  refunds.wechat.refusesQuestions = code;
  for (let refused = 0; refused < refusalsBeforeHeld; refused += 1) {
    await wake();
    await until(() => times() > refused);
  }
  await until(isShown);
}
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
/** A month after WeChat's year. */
const longAgo = () => daysAgo(396);

/** Taken by WeChat, and not paid yet, when its year is over and nobody says more. */
async function takenAndUnheard(paidAt = longAgo(), code = 'NO_AUTH') {
  const { orderId, number: orderNumber } = await refunds.paid();
  refunds.wechat.refundsAtOnce = false;
  await refunds.send(orderId, 'refund', { amountFen: 10_000, seenRemainingFen: 28_000 });
  const number = refunds.numberOf(orderId, 1);
  await until(() => refunds.wechat.refunds.has(number));
  refunds.wechat.refundsAtOnce = true;
  await refunds.db('payment_order').where({ id: orderId }).update({ paid_at: paidAt });
  await unheard(
    number,
    () => refunds.tell(orderId),
    async () => (await refunds.refundEvents(orderId)).includes('held'),
    code,
  );
  return { orderId, orderNumber, number };
}

test('R-P3 within a month after the year, or told by a proxy, a refund may arrive still: no transfer goes beside it', async () => {
  for (const [paidAt, code] of [
    [daysAgo(394), 'NO_AUTH'],
    [longAgo(), 'HTTP_403'],
  ] as const) {
    const { orderId, number } = await takenAndUnheard(paidAt, code);
    expect(await refunds.round(orderId)).toMatchObject({ state: 'under-way', failure: code });
    const body = await transfer({ replaces: 1 });
    expect(await refusalOfLetter(refunds.send(orderId, 'transfer', body))).toBe('not-allowed-now');
    refunds.wechat.refusesQuestions = undefined;
    refunds.wechat.completeRefund(number);
    await refunds.tell(orderId);
    await refunds.over(orderId);
    expect(await refunds.round(orderId)).toMatchObject({ state: 'done', failure: null });
  }
});

test('R-P3 after the year a refund of which WeChat refuses to say how it stands ends by a transfer, on the clerk’s look alone', async () => {
  const { orderId } = await takenAndUnheard();
  expect(await refunds.round(orderId)).toMatchObject({ state: 'under-way', failure: 'UNHEARD_AFTER_TERM' });
  expect(await refunds.send(orderId, 'transfer', await transfer({ replaces: 1 }))).toEqual({ round: 2 });
  await refunds.over(orderId);
  refunds.wechat.refusesQuestions = undefined;
  await refunds.recordRefund(orderId, 'replaced-unheard');
  expect(await refunds.refundEvents(orderId)).toEqual(['asked', 'held', 'transferred']);
  expect(await refunds.round(orderId)).toMatchObject({ state: 'failed', failure: 'TRANSFERRED' });
  expect(await refunds.order(orderId)).toMatchObject({ returned_fen: 10_000 });
});

test('R-P3 after the year WeChat’s word stands above the clerk’s look: answered, or told before, no transfer goes beside it', async () => {
  const answered = await takenAndUnheard();
  refunds.wechat.refusesQuestions = undefined;
  const refusedOf = async (orderId: string) =>
    refusalOfLetter(refunds.send(orderId, 'transfer', await transfer({ replaces: 1 })));
  expect(await refusedOf(answered.orderId)).toBe('changed-elsewhere');
  await until(async () => (await refunds.refundEvents(answered.orderId)).includes('accepted'));
  expect(await refunds.round(answered.orderId)).toMatchObject({ state: 'under-way', failure: null });
  refunds.wechat.completeRefund(answered.number);
  await refunds.tell(answered.orderId);
  await refunds.over(answered.orderId);

  const told = await takenAndUnheard();
  await refunds.db('payment_notification').insert({
    ...{ id: told.orderId, order_number: told.orderNumber, kind: 'refund' },
    said: JSON.stringify({ refundNumber: told.number, state: 'done' }),
  });
  expect(await refusedOf(told.orderId)).toBe('changed-elsewhere');
  await refunds.over(told.orderId);
  refunds.wechat.refusesQuestions = undefined;
  expect(await refunds.round(told.orderId)).toMatchObject({ state: 'done', failure: null });
});

test('R-P3 after the year a refund by rule that WeChat says nothing of isn’t asked for any more, and ends by a transfer', async () => {
  const { applicationId, orderId } = await refunds.paid(longAgo());
  await refunds.db('application').where({ id: applicationId }).update({ state: 'withdrawn' });
  await refunds.db.transaction((trx) => requestRefund(trx, applicationId, 'withdrawn'));
  const number = refundNumberOf(orderId);
  await unheard(
    number,
    () => refunds.notify(orderId),
    async () => (await refunds.eventTypes(orderId)).includes('payment.refund-held'),
  );
  expect(await refunds.db('payment_refund').where({ order_id: orderId }).first()).toMatchObject({
    failure: 'UNHEARD_AFTER_TERM',
  });
  const body = await transfer({ amountFen: 28_000, seenRemainingFen: 0, replaces: 'by-rule' });
  // Silence is no refusal: it passes.
  refunds.wechat.outages = 3;
  expect(await refusalOfLetter(refunds.send(orderId, 'transfer', body))).toBe('provider-unavailable');
  expect(await refunds.send(orderId, 'transfer', body)).toEqual({ round: 1 });
  await refunds.client.workflow.getHandle(paymentProcessId(orderId)).result();
  refunds.wechat.refusesQuestions = undefined;
  await refunds.record(orderId, 'refund-unheard-transferred');
  expect((await refunds.eventTypes(orderId)).slice(-2)).toEqual([
    'payment.refund-held',
    'payment.refund-failed',
  ]);
  expect(await refunds.order(orderId)).toMatchObject({ state: 'paid', returned_fen: 28_000 });
  expect(refunds.wechat.refundsAsked).not.toContain(number);
});

test('R-P3 within the year nothing takes the place of a refund while WeChat refuses to say how it stands', async () => {
  const { orderId } = await refunds.paid();
  refunds.wechat.refundsAtOnce = false;
  await refunds.send(orderId, 'refund', { amountFen: 10_000, seenRemainingFen: 28_000 });
  const number = refunds.numberOf(orderId, 1);
  await until(() => refunds.wechat.refunds.has(number));
  refunds.wechat.refundsAtOnce = true;
  refunds.wechat.setRefund(number, 'abnormal');
  await refunds.tell(orderId);
  await until(async () => (await refunds.refundEvents(orderId)).includes('held'));

  refunds.wechat.refusesQuestions = 'NO_AUTH';
  const body = await transfer({ replaces: 1 });
  expect(await refusalOfLetter(refunds.send(orderId, 'transfer', body))).toBe('provider-unavailable');
  expect(await refunds.round(orderId)).toMatchObject({ state: 'under-way', failure: 'ABNORMAL' });
  refunds.wechat.refusesQuestions = undefined;
  expect(await refunds.send(orderId, 'transfer', body)).toEqual({ round: 2 });
  await refunds.over(orderId);
  await refunds.recordRefund(orderId, 'replaced-once-heard');
  expect(await refunds.refundEvents(orderId)).toEqual(['asked', 'held', 'transferred']);
});
