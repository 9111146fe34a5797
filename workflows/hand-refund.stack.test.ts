import { requestRefund } from '../activities/payment-order';
import { advanced } from '../domain/exam-application-process';
import { refundNumberOf, refusalsBeforeHeld } from '../domain/payment-process';
import { refusalOfLetter, startHandRefunds } from '../test/hand-refund-process';
import { until } from '../test/order-process';

/** Money that the platform administrator gives back by hand, in a real Temporal and a real PostgreSQL. */
let refunds: Awaited<ReturnType<typeof startHandRefunds>>;
beforeAll(async () => void (refunds = await startHandRefunds()));
afterAll(() => refunds.stop());

const part = { amountFen: 10_000, seenRemainingFen: 28_000 };
const whole = { amountFen: 28_000, seenRemainingFen: 28_000 };

test('R-P3 R-T1 a part goes back by hand, the order still pays for its application, and the person is told', async () => {
  const { applicationId, personId, orderId } = await refunds.paid();
  expect(await refunds.send(orderId, 'refund', part)).toEqual({ round: 1 });
  await refunds.over(orderId);
  await refunds.recordRefund(orderId, 'part');
  expect(await refunds.round(orderId)).toMatchObject({ state: 'done', amount_fen: 10_000, failure: null });
  expect(await refunds.order(orderId)).toMatchObject({ state: 'paid', counts: true, returned_fen: 10_000 });
  expect(await refunds.application(applicationId)).toMatchObject({ payment_state: 'paid' });
  expect(refunds.wechat.refunds.get(refunds.numberOf(orderId, 1))).toMatchObject({ amountFen: 10_000 });
  const told = { person_id: personId, template: 'payment.refunded' };
  expect(await refunds.db('inbox_message').where(told).first()).toMatchObject({
    params: { feeFen: 10_000 },
  });
});

test('R-P3 several refunds of an order, one after the other, never more than was paid', async () => {
  const { applicationId, orderId } = await refunds.paid();
  await refunds.send(orderId, 'refund', part);
  await refunds.over(orderId);
  const tooMuch = { amountFen: 18_001, seenRemainingFen: 18_000 };
  expect(await refusalOfLetter(refunds.send(orderId, 'refund', tooMuch))).toBe('changed-elsewhere');
  await refunds.send(orderId, 'refund', { amountFen: 18_000, seenRemainingFen: 18_000 });
  await refunds.becomes(orderId, 'done', 2);
  expect(await refunds.order(orderId)).toMatchObject({ returned_fen: 28_000, counts: false });
  expect(await refunds.application(applicationId)).toMatchObject({ payment_state: 'refunded' });
  const nothingLeft = { amountFen: 1, seenRemainingFen: 0 };
  expect(await refusalOfLetter(refunds.send(orderId, 'refund', nothingLeft))).toBe('changed-elsewhere');
});

test('R-P3 two clerks at once: one refund; the other is told that something has changed', async () => {
  const { orderId } = await refunds.paid();
  const other = await refunds.clerk();
  const both = await Promise.allSettled([
    refunds.send(orderId, 'refund', part),
    refunds.send(orderId, 'refund', part, other),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await refunds.becomes(orderId, 'done');
  expect(await refunds.order(orderId)).toMatchObject({ returned_fen: 10_000 });
});

test('R-P3 a refund by rule gives back what is left, and leaves nothing to give back by hand', async () => {
  const { applicationId, orderId } = await refunds.paid();
  await refunds.send(orderId, 'refund', part);
  await refunds.over(orderId);
  await refunds.db.transaction((trx) => requestRefund(trx, applicationId, 'withdrawn'));
  const left = { amountFen: 18_000, seenRemainingFen: 18_000 };
  expect(await refusalOfLetter(refunds.send(orderId, 'refund', left))).toBe('changed-elsewhere');
  await (await refunds.start(orderId)).result();
  expect(await refunds.db('payment_refund').where({ order_id: orderId }).first()).toMatchObject({
    amount_fen: 18_000,
    refunded_at: expect.any(Date) as unknown,
  });
  expect(await refunds.order(orderId)).toMatchObject({ state: 'refunded', returned_fen: 28_000 });
});

/** The sum by hand has been accepted, and not yet paid, when the rule gives back all else. */
async function byRuleBesideUnderWay() {
  const { applicationId, orderId } = await refunds.paid();
  const number = refunds.numberOf(orderId, 1);
  refunds.wechat.refundsAtOnce = false;
  await refunds.send(orderId, 'refund', part);
  await until(() => refunds.wechat.refunds.has(number));
  await refunds.db.transaction((trx) => requestRefund(trx, applicationId, 'rejected'));
  const byRule = await refunds.start(orderId);
  await until(() => refunds.wechat.refunds.has(refundNumberOf(orderId)));
  refunds.wechat.refundsAtOnce = true;
  return {
    applicationId,
    orderId,
    number,
    ruleEnds: async () => {
      refunds.wechat.completeRefund(refundNumberOf(orderId));
      await refunds.notify(orderId);
      await byRule.result();
    },
    handEnds: async () => {
      await refunds.tell(orderId);
      await refunds.over(orderId);
    },
  };
}

test('R-P3 what WeChat closes after the rest went back by rule is left of the order, and given back by hand again', async () => {
  const { applicationId, orderId, number, ruleEnds, handEnds } = await byRuleBesideUnderWay();
  await ruleEnds();
  expect(await refunds.order(orderId)).toMatchObject({ state: 'refunded', returned_fen: 28_000 });
  expect(await refunds.application(applicationId)).toMatchObject({ payment_state: 'refunding' });
  refunds.wechat.setRefund(number, 'closed');
  await handEnds();
  expect(await refunds.order(orderId)).toMatchObject({ state: 'refunded', returned_fen: 18_000 });
  expect(await refunds.application(applicationId)).toMatchObject({ payment_state: 'refunding' });
  const left = { amountFen: 10_000, seenRemainingFen: 10_000 };
  expect(await refunds.send(orderId, 'refund', left)).toEqual({ round: 2 });
  await refunds.becomes(orderId, 'done', 2);
  expect(await refunds.order(orderId)).toMatchObject({ returned_fen: 28_000 });
  expect(await refunds.application(applicationId)).toMatchObject({ payment_state: 'refunded' });
});

test('R-P3 the fee is back once both are, whichever comes last', async () => {
  const { applicationId, orderId, number, ruleEnds, handEnds } = await byRuleBesideUnderWay();
  refunds.wechat.completeRefund(number);
  await handEnds();
  expect(await refunds.round(orderId)).toMatchObject({ state: 'done' });
  expect(await refunds.application(applicationId)).toMatchObject({ payment_state: 'refunding' });
  await ruleEnds();
  expect(await refunds.application(applicationId)).toMatchObject({ payment_state: 'refunded' });
});

test('R-P3 by rule and by hand at once: the lock of the order lets the money go back once', async () => {
  const { applicationId, orderId } = await refunds.paid();
  const [byHand] = await Promise.allSettled([
    refunds.send(orderId, 'refund', whole),
    refunds.db.transaction((trx) => requestRefund(trx, applicationId, 'withdrawn')),
  ]);
  const { rows } = await refunds.db.raw<{ rows: { sum: string }[] }>(
    `select sum(amount_fen) from (select amount_fen from payment_refund where order_id = :orderId
      union all select amount_fen from hand_refund where order_id = :orderId) as asked`,
    { orderId },
  );
  expect(Number(rows[0]?.sum)).toBe(28_000);
  if (byHand.status === 'fulfilled') await refunds.becomes(orderId, 'done');
});

test('R-P3 what WeChat refuses for good is left of the order again, which pays as before, and may be asked once more', async () => {
  const { applicationId, orderId } = await refunds.paid();
  refunds.wechat.refusesRefunds = 'USER_ACCOUNT_ABNORMAL';
  await refunds.send(orderId, 'refund', whole);
  await refunds.over(orderId);
  refunds.wechat.refusesRefunds = undefined;
  await refunds.recordRefund(orderId, 'failed');
  expect(await refunds.round(orderId)).toMatchObject({ state: 'failed', failure: 'USER_ACCOUNT_ABNORMAL' });
  expect(await refunds.order(orderId)).toMatchObject({ returned_fen: 0, counts: true });
  expect(await refunds.application(applicationId)).toMatchObject({ payment_state: 'paid' });
  await refunds.send(orderId, 'refund', whole);
  await refunds.becomes(orderId, 'done', 2);
});

/** Refused by WeChat for good. */
async function refused(orderId: string, body: object = part): Promise<void> {
  refunds.wechat.refusesRefunds = 'USER_ACCOUNT_ABNORMAL';
  await refunds.send(orderId, 'refund', body);
  await refunds.over(orderId);
  refunds.wechat.refusesRefunds = undefined;
}

test('R-P3 what failed is given back no more once a clerk says so, also of an earlier sum, and only once', async () => {
  const { applicationId, orderId } = await refunds.paid();
  expect(await refusalOfLetter(refunds.send(orderId, 'abandon', { round: 1 }))).toBe('not-allowed-now');
  await refused(orderId);
  await refunds.send(orderId, 'refund', { amountFen: 1_000, seenRemainingFen: 28_000 });
  await refunds.becomes(orderId, 'done', 2);
  await refunds.over(orderId);
  expect(await refusalOfLetter(refunds.send(orderId, 'abandon', { round: 2 }))).toBe('changed-elsewhere');
  expect(await refunds.send(orderId, 'abandon', { round: 1 })).toEqual({ round: 1 });
  await refunds.over(orderId);
  await refunds.recordRefund(orderId, 'abandoned');
  const round = await refunds.round(orderId);
  expect(round).toMatchObject({ state: 'failed', abandoned_by: refunds.actor.personId });
  expect(refunds.encryption.decryptText(round?.abandoned_reason_enc as Buffer)).toBe('考生申请退费');
  expect(await refusalOfLetter(refunds.send(orderId, 'abandon', { round: 1 }))).toBe('changed-elsewhere');
  expect(await refunds.refundEvents(orderId)).toEqual(['asked', 'failed', 'asked', 'refunded', 'abandoned']);
  // The money is left of the order, which pays as before, and goes back where somebody asks for it all the same.
  expect(await refunds.order(orderId)).toMatchObject({ returned_fen: 1_000, counts: true });
  expect(await refunds.application(applicationId)).toMatchObject({ payment_state: 'paid' });
  const again = { amountFen: 27_000, seenRemainingFen: 27_000 };
  expect(await refunds.send(orderId, 'refund', again)).toMatchObject({ round: 3 });
  await refunds.becomes(orderId, 'done', 3);
});

test('R-P3 nobody says of their own money, nor of what goes back by rule, that it isn’t given back', async () => {
  const own = await refunds.clerk();
  const { applicationId, orderId } = await refunds.paid(new Date(), own.personId);
  await refused(orderId);
  const abandoned = (by = refunds.actor) => refunds.send(orderId, 'abandon', { round: 1 }, by);
  expect(await refusalOfLetter(abandoned(own))).toBe('no-permission');
  await refunds.db.transaction((trx) => requestRefund(trx, applicationId, 'withdrawn'));
  refunds.wechat.refusesRefunds = 'INVALID_REQUEST';
  await (await refunds.start(orderId)).result();
  refunds.wechat.refusesRefunds = undefined;
  expect(await refunds.order(orderId)).toMatchObject({ state: 'paid', returned_fen: 0 });
  expect(await refusalOfLetter(abandoned())).toBe('changed-elsewhere');
  expect(await refunds.round(orderId)).toMatchObject({ abandoned_at: null });
});

test('R-P3 WeChat’s limit of refunds is none of the bank’s: what failed as the last of them is transferred', async () => {
  const { orderId } = await refunds.paid();
  await refunds.db('hand_refund').insert({
    ...{
      order_id: orderId,
      round: 49,
      way: 'wechat',
      number: refunds.numberOf(orderId, 49),
      state: 'failed',
    },
    ...{
      failure: 'CLOSED',
      amount_fen: 10_000,
      reason_enc: Buffer.from(''),
      asked_by: refunds.actor.personId,
    },
  });
  const position = JSON.stringify({ state: 'failed', round: 49, amountFen: 10_000, isAbnormal: false });
  await refunds.db('process').insert({
    ...{ id: `hand-refund/${orderId}`, kind: 'hand-refund', state: 'failed', sequence: 98, position },
    closed_at: new Date(),
  });
  expect(await refusalOfLetter(refunds.send(orderId, 'refund', part))).toBe('not-allowed-now');
  const transfer = { ...part, transferredOn: '2026-11-20', proofUploadId: await refunds.proof() };
  expect(await refunds.send(orderId, 'transfer', transfer)).toEqual({ round: 50 });
  expect(await refunds.round(orderId, 50)).toMatchObject({ way: 'transfer', state: 'done' });
});

test('R-P3 what our own account holds is asked on under one number, shown, and done once it is mended', async () => {
  const { orderId } = await refunds.paid();
  const number = refunds.numberOf(orderId, 1);
  const times = () => refunds.wechat.refundsAsked.filter((asked) => asked === number).length;
  refunds.wechat.refusesRefunds = 'NOT_ENOUGH';
  await refunds.send(orderId, 'refund', part);
  for (let refused = 1; refused < refusalsBeforeHeld; refused += 1) {
    await until(() => times() >= refused);
    await refunds.tell(orderId);
  }
  await until(async () => (await refunds.refundEvents(orderId)).includes('held'));
  expect(await refunds.round(orderId)).toMatchObject({ state: 'under-way', failure: 'NOT_ENOUGH' });
  expect(await refusalOfLetter(refunds.send(orderId, 'refund', part))).toBe('not-allowed-now');
  refunds.wechat.refusesRefunds = undefined;
  await refunds.tell(orderId);
  await refunds.over(orderId);
  await refunds.recordRefund(orderId, 'held');
  expect(await refunds.refundEvents(orderId)).toEqual(['asked', 'held', 'refunded']);
});

test('R-P3 accepted is not done: its notification, come twice, or a query says so', async () => {
  const { orderId } = await refunds.paid();
  refunds.wechat.refundsAtOnce = false;
  await refunds.send(orderId, 'refund', part);
  const number = refunds.numberOf(orderId, 1);
  await until(() => refunds.wechat.refunds.has(number));
  expect(await refunds.round(orderId)).toMatchObject({ state: 'under-way' });
  refunds.wechat.completeRefund(number);
  refunds.wechat.refundsAtOnce = true;
  await refunds.tell(orderId);
  await refunds.tell(orderId);
  await refunds.becomes(orderId, 'done');
  expect(await refunds.refundEvents(orderId)).toEqual(['asked', 'refunded']);
});

test('R-P3 after a year the money goes by the bank: recorded with its proof, and the person is told', async () => {
  const { applicationId, personId, orderId } = await refunds.paid(new Date(Date.now() - 366 * 86_400_000));
  expect(await refusalOfLetter(refunds.send(orderId, 'refund', whole))).toBe('not-allowed-now');
  const transfer = { ...whole, transferredOn: '2026-11-20', proofUploadId: await refunds.proof() };
  await refunds.send(orderId, 'transfer', transfer);
  await refunds.recordRefund(orderId, 'transfer');
  expect(await refunds.round(orderId)).toMatchObject({
    ...{ way: 'transfer', state: 'done', proof_upload_id: transfer.proofUploadId },
    asked_by: refunds.actor.personId,
  });
  expect(await refunds.application(applicationId)).toMatchObject({ payment_state: 'refunded' });
  const told = { person_id: personId, template: 'payment.transferred' };
  expect(await refunds.db('inbox_message').where(told)).toHaveLength(1);
});

test('R-P3 within the year nothing is recorded as a transfer, unless WeChat has failed', async () => {
  const { orderId } = await refunds.paid();
  const transfer = { ...whole, transferredOn: '2026-11-20', proofUploadId: await refunds.proof() };
  expect(await refusalOfLetter(refunds.send(orderId, 'transfer', transfer))).toBe('not-allowed-now');
  refunds.wechat.refusesRefunds = 'USER_ACCOUNT_ABNORMAL';
  await refunds.send(orderId, 'refund', whole);
  await refunds.becomes(orderId, 'failed');
  refunds.wechat.refusesRefunds = undefined;
  expect(await refunds.send(orderId, 'transfer', transfer)).toEqual({ round: 2 });
});

test('R-P3 R-M4 once all has gone back by hand the application is paid no more: sent again or reopened, its fee is due', async () => {
  const { applicationId, orderId } = await refunds.paid();
  await refunds.withdraw(applicationId, orderId);
  expect(advanced(await refunds.standing(applicationId), 'submit').state).toBe('in-review');
  expect(await refunds.send(orderId, 'refund', part)).toEqual({ round: 1 });
  await refunds.over(orderId);
  expect(await refunds.standing(applicationId)).toMatchObject({ paid: true, orderId });
  const rest = { amountFen: 18_000, seenRemainingFen: 18_000 };
  const moved = [`application/${applicationId}`];
  expect(await refunds.send(orderId, 'refund', rest)).toEqual({ round: 2, moved });
  await refunds.over(orderId);
  await refunds.recordRefund(orderId, 'whole');
  const standing = await refunds.standing(applicationId);
  expect(standing).toMatchObject({ state: 'withdrawn', paid: false });
  expect(standing.orderId).toBeUndefined();
  expect(advanced(standing, 'submit').state).toBe('awaiting-payment');
});

test('R-P3 what WeChat closes is paid as before; where the fee is due anew meanwhile, it stays due', async () => {
  const first = await refunds.paid();
  const sentAgain = await refunds.paid();
  refunds.wechat.refundsAtOnce = false;
  for (const { applicationId, orderId } of [first, sentAgain]) {
    await refunds.withdraw(applicationId, orderId);
    await refunds.send(orderId, 'refund', whole);
    await until(() => refunds.wechat.refunds.has(refunds.numberOf(orderId, 1)));
    expect(await refunds.standing(applicationId)).toMatchObject({ paid: false });
  }
  refunds.wechat.refundsAtOnce = true;
  // What sending it again does to the row.
  await refunds.db('application').where({ id: sentAgain.applicationId }).update({ payment_state: 'due' });
  for (const { orderId } of [first, sentAgain]) {
    refunds.wechat.setRefund(refunds.numberOf(orderId, 1), 'closed');
    await refunds.tell(orderId);
    await refunds.over(orderId);
  }
  expect(await refunds.standing(first.applicationId)).toMatchObject({ paid: true, orderId: first.orderId });
  expect(await refunds.application(first.applicationId)).toMatchObject({ payment_state: 'paid' });
  expect(await refunds.standing(sentAgain.applicationId)).toMatchObject({ paid: false });
  expect(await refunds.application(sentAgain.applicationId)).toMatchObject({ payment_state: 'due' });
  expect(await refunds.order(sentAgain.orderId)).toMatchObject({ counts: false, returned_fen: 0 });
});

test('R-P3 what WeChat can’t bring to the payer is set aside until it says how it ended: never given back twice', async () => {
  const { orderId } = await refunds.paid();
  const number = refunds.numberOf(orderId, 1);
  refunds.wechat.refundsAtOnce = false;
  await refunds.send(orderId, 'refund', part);
  await until(() => refunds.wechat.refunds.has(number));
  refunds.wechat.refundsAtOnce = true;
  refunds.wechat.setRefund(number, 'abnormal');
  await refunds.tell(orderId);
  await until(async () => (await refunds.refundEvents(orderId)).includes('held'));
  expect(await refunds.round(orderId)).toMatchObject({ state: 'under-way', failure: 'ABNORMAL' });
  expect(await refunds.order(orderId)).toMatchObject({ returned_fen: 10_000 });
  const left = { amountFen: 18_000, seenRemainingFen: 18_000 };
  expect(await refusalOfLetter(refunds.send(orderId, 'refund', left))).toBe('not-allowed-now');
  refunds.wechat.completeRefund(number);
  await refunds.tell(orderId);
  await refunds.over(orderId);
  await refunds.recordRefund(orderId, 'abnormal');
  expect(await refunds.refundEvents(orderId)).toEqual(['asked', 'held', 'refunded']);
  expect(await refunds.round(orderId)).toMatchObject({ state: 'done', failure: null });
});

test('R-P3 nobody gives back their own money; another administrator may', async () => {
  const own = await refunds.clerk();
  const { orderId } = await refunds.paid(new Date(), own.personId);
  expect(await refusalOfLetter(refunds.send(orderId, 'refund', part, own))).toBe('no-permission');
  expect(await refunds.order(orderId)).toMatchObject({ returned_fen: 0 });
  await refunds.send(orderId, 'refund', part);
  await refunds.becomes(orderId, 'done');
});

test('R-P3 a version that knows no refunds by hand asks by rule: nothing is left; refused, all but what went by hand', async () => {
  const { orderId } = await refunds.paid();
  await refunds.send(orderId, 'refund', part);
  await refunds.over(orderId);
  // As that version writes it: over the whole amount, and the order's row isn't told.
  await refunds.db('payment_refund').insert({
    ...{ order_id: orderId, number: refundNumberOf(orderId), amount_fen: 28_000, reason: 'withdrawn' },
  });
  expect(await refunds.order(orderId)).toMatchObject({ returned_fen: 28_000 });
  refunds.wechat.refusesRefunds = 'INVALID_REQUEST';
  await (await refunds.start(orderId)).result();
  refunds.wechat.refusesRefunds = undefined;
  expect(await refunds.order(orderId)).toMatchObject({ state: 'paid', returned_fen: 10_000 });
});
