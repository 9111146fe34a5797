import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { PaymentOrderDetail, PaymentOrderItem } from '../../contracts/payment-order';
import type { FeeTotalPage } from '../../contracts/reconciliation';
import type { Page } from '../../contracts/page';
import type { Problem } from '../../contracts/problems';
import { addDays, shanghaiDay } from '../../domain/shanghai-day';
import { refusalOf, type Answer } from '../../test/api-client';
import { giveRole } from '../../test/give-role';
import { sendPicture } from '../../test/identity-steps';
import { key, pause, startPaidOrders } from '../../test/paid-orders';

/** Giving money back through HTTP, with WeChat Pay's own protocol spoken by the sandbox. */
let orders: Awaited<ReturnType<typeof startPaidOrders>>;
beforeAll(async () => void (orders = await startPaidOrders()));
afterAll(() => orders.stop());

const asked = { amountFen: 10_000, seenRemainingFen: 28_000, reason: '考生申请退还部分费用' };
const giveBack = (
  orderId: string,
  body: object = asked,
  headers = key(),
): Promise<Answer<PaymentOrderDetail & Problem>> =>
  orders.clerk.client.post(`/api/payment-orders/${orderId}/refunds`, body, headers);
const viewed = async (orderId: string) =>
  (await orders.clerk.client.get<PaymentOrderDetail>(`/api/payment-orders/${orderId}`)).body;

async function becomes(orderId: string, state: string): Promise<PaymentOrderDetail> {
  for (;;) {
    const order = await viewed(orderId);
    if (order.refunds.at(-1)?.state === state) return order;
    await pause();
  }
}

test('R-P3 R-S3 a part goes back; asked again with the same key it goes back once; the candidate sees it', async () => {
  const { orderId, payment } = await orders.paid();
  const headers = key();
  const { status, body } = await giveBack(orderId, asked, headers);
  expect(status).toBe(200);
  expect(body).toMatchObject({ personName: '甲示例', remainingFen: 18_000 });
  const order = await becomes(orderId, 'done');
  expect(order).toMatchObject({
    ...{ state: 'part-refunded', returnedFen: 10_000, availableActions: ['refund'] },
    refunds: [{ round: 1, way: 'wechat', amountFen: 10_000, reason: asked.reason, askedBy: '庚示例' }],
  });
  expect((await giveBack(orderId, asked, headers)).status).toBe(200);
  expect((await viewed(orderId)).refunds).toHaveLength(1);
  expect(await payment()).toMatchObject({
    state: 'paid',
    order: { handRefunds: [{ way: 'wechat', state: 'done', amountFen: 10_000 }] },
  });
  const looks = { action: 'payment.viewed', subject: `hand-refund/${orderId}` };
  expect(await orders.stack.database.knex('access_event').where(looks)).toHaveLength(1);
});

test('R-P3 what was seen is no more so: the form is told, and nothing goes back', async () => {
  const { orderId } = await orders.paid();
  await giveBack(orderId);
  await becomes(orderId, 'done');
  const late = await giveBack(orderId);
  expect(refusalOf(late)).toEqual({ status: 409, code: 'changed-elsewhere' });
  const tooMuch = await giveBack(orderId, { ...asked, amountFen: 18_001, seenRemainingFen: 18_000 });
  expect(tooMuch.body.fields).toEqual([{ path: '/amountFen', message: '退款金额超过可退金额。' }]);
  const unreasoned = await giveBack(orderId, { ...asked, seenRemainingFen: 18_000, reason: ' ' });
  expect(refusalOf(unreasoned)).toEqual({ status: 422, code: 'remark-missing' });
  expect((await viewed(orderId)).refunds).toHaveLength(1);
});

test.each(['never', 'twice', 'forged', 'other-amount'])(
  'R-P3 WeChat tells of the refund %s: it went back once, as WeChat says',
  async (kind) => {
    const { orderId } = await orders.paid();
    await orders.control('POST', '/faults', { action: 'pay.notification', kind, times: 1 });
    await giveBack(orderId);
    expect((await becomes(orderId, 'done')).returnedFen).toBe(10_000);
    const events = orders.stack.database
      .knex('process_event')
      .where({ process_id: `hand-refund/${orderId}`, type: 'hand-refund.refunded' });
    expect(await events).toHaveLength(1);
  },
);

test('R-P3 R-P4 what WeChat refuses can be given back by the bank, with its proof, and counts on the day of its transfer', async () => {
  const today = shanghaiDay(new Date());
  const [dayBefore, paidOn, transferredOn] = [addDays(today, -3), addDays(today, -2), addDays(today, -1)];
  const { orderId, projectId } = await orders.paid(new Date(`${paidOn}T20:00:00+08:00`));
  const code = 'USER_ACCOUNT_ABNORMAL';
  await orders.control('POST', '/faults', { action: 'pay.refund', kind: 'fail', code, times: 1 });
  await giveBack(orderId, { ...asked, amountFen: 28_000 });
  const failed = await becomes(orderId, 'failed');
  expect(failed).toMatchObject({
    ...{ trouble: 'failed', remainingFen: 28_000, availableActions: ['refund', 'transfer'] },
  });
  const found = await orders.clerk.client.get<Page<PaymentOrderItem>>('/api/payment-orders?trouble=failed');
  expect(found.body.items.map(({ id }) => id)).toContain(orderId);

  const proofUploadId = randomUUID();
  await orders.stack.database.knex('upload').insert({
    ...{ id: proofUploadId, owner_person_id: orders.clerk.personId, purpose: 'refund-proof' },
    ...{ storage_key: proofUploadId, content_type: 'image/jpeg', size_bytes: 1, sha256: Buffer.alloc(32) },
    expires_at: new Date(Date.now() + 600_000),
  });
  const transfer = {
    ...{
      ...asked,
      amountFen: 28_000,
      transferredOn,
      reference: '20261120000001',
      proofUploadId,
    },
  };
  const path = `/api/payment-orders/${orderId}/transfers`;
  const tooEarly = { ...transfer, transferredOn: dayBefore };
  expect((await orders.clerk.client.post<Problem>(path, tooEarly, key())).body.fields).toEqual([
    { path: '/transferredOn', message: `转账日期不能早于缴费日期（${paidOn}）。` },
  ]);
  const answer = await orders.clerk.client.post<PaymentOrderDetail>(path, transfer, key());
  expect(answer.body).toMatchObject({ state: 'refunded', remainingFen: 0, trouble: null });
  expect(answer.body.refunds.at(-1)).toMatchObject({
    ...{ way: 'transfer', state: 'done', reference: '20261120000001', transferredOn },
    proofUploadId,
  });
  const days = `projectId=${projectId}&from=${paidOn}&until=${today}`;
  expect((await orders.clerk.client.get<FeeTotalPage>(`/api/fee-totals?${days}`)).body.items).toMatchObject([
    { day: transferredOn, payments: 0, refunds: 1, refundedFen: 28_000 },
    { day: paidOn, payments: 1, refunds: 0 },
  ]);
});

test('R-P3 R-S3 what failed is given back no more for a reason, which is shown with it; asked again with the same key it is said once', async () => {
  const { orderId } = await orders.paid();
  const code = 'USER_ACCOUNT_ABNORMAL';
  await orders.control('POST', '/faults', { action: 'pay.refund', kind: 'fail', code, times: 1 });
  await giveBack(orderId);
  const failed = await becomes(orderId, 'failed');
  expect(failed).toMatchObject({
    ...{ trouble: 'failed', refunds: [{ isAbandonable: true, abandonment: null }] },
  });
  const headers = key();
  const abandon = (reason: string) =>
    orders.clerk.client.post<PaymentOrderDetail & Problem>(
      `/api/payment-orders/${orderId}/abandonments`,
      { round: 1, reason },
      headers,
    );
  const unreasoned = await abandon(' ');
  expect(refusalOf(unreasoned)).toEqual({ status: 422, code: 'remark-missing' });
  for (const { status, body } of [await abandon('选错订单'), await abandon('选错订单')]) {
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ trouble: null, state: 'paid', remainingFen: 28_000 },
      refunds: [
        {
          ...{ state: 'failed', reason: asked.reason, isAbandonable: false },
          abandonment: { reason: '选错订单', by: '庚示例' },
        },
      ],
    });
  }
  const listed = await orders.clerk.client.get<Page<PaymentOrderItem>>('/api/payment-orders?trouble=failed');
  expect(listed.body.items.map(({ id }) => id)).not.toContain(orderId);
  const said = { process_id: `hand-refund/${orderId}`, type: 'hand-refund.abandoned' };
  expect(await orders.stack.database.knex('process_event').where(said)).toMatchObject([
    { detail: { round: 1 }, actor_person_id: orders.clerk.personId },
  ]);
});

test('R-P3 a transfer may take the place of what can’t reach the payer, or is unheard of after the year; of nothing else that holds', async () => {
  const { orderId } = await orders.paid();
  const { knex } = orders.stack.database;
  await knex('payment_refund').insert({
    ...{
      order_id: orderId,
      number: `${orderId.replaceAll('-', '')}R`,
      amount_fen: 28_000,
      reason: 'withdrawn',
    },
  });
  await knex('payment_order').where({ id: orderId }).update({ state: 'refunding' });
  const heldBy = async (failure: string | null) => {
    await knex('payment_refund').where({ order_id: orderId }).update({ failure });
    return (await viewed(orderId)).refunds.map(({ isReplaceable }) => isReplaceable);
  };
  for (const failure of ['ABNORMAL', 'UNHEARD_AFTER_TERM']) expect(await heldBy(failure)).toEqual([true]);
  for (const failure of ['NO_AUTH', null]) expect(await heldBy(failure)).toEqual([false]);
});

test('R-P3 R-S3 the proof of a transfer is uploaded, kept with it, and seen by another administrator, which is logged, and by nobody else', async () => {
  const { orderId } = await orders.paid();
  await orders.control('POST', '/faults', {
    action: 'pay.refund',
    kind: 'fail',
    code: 'USER_ACCOUNT_ABNORMAL',
    times: 1,
  });
  await giveBack(orderId, { ...asked, amountFen: 28_000 });
  await becomes(orderId, 'failed');
  const { client, personId } = orders.clerk;
  const paper = sharp({ create: { width: 800, height: 600, channels: 3, background: '#88aacc' } });
  const proofUploadId = await sendPicture(
    { client, id: personId },
    await paper.jpeg().toBuffer(),
    'refund-proof',
  );
  const seenBy = (who: { client: typeof client }) => who.client.get<Buffer>(`/api/uploads/${proofUploadId}`);
  const another = await orders.newClerk('oOtherClerk', '辛示例');
  // Before it is a transfer's it is nobody's but its sender's.
  expect((await seenBy(another)).status).toBe(404);
  const transfer = {
    ...{ ...asked, amountFen: 28_000, transferredOn: shanghaiDay(new Date()) },
    ...{ reference: '20261120000002', proofUploadId },
  };
  const recorded = await client.post<PaymentOrderDetail>(
    `/api/payment-orders/${orderId}/transfers`,
    transfer,
    key(),
  );
  expect(recorded.body.refunds.at(-1)).toMatchObject({ way: 'transfer', state: 'done', proofUploadId });

  const { knex } = orders.stack.database;
  const looks = () =>
    knex('access_event').where({ action: 'upload.viewed' }).select('person_id', 'subject', 'detail');
  const shown = await another.client.get<PaymentOrderDetail>(`/api/payment-orders/${orderId}`);
  expect(shown.body.refunds.at(-1)).toMatchObject({ proofUploadId });
  const seen = await seenBy(another);
  expect(seen.headers.get('content-type')).toBe('image/jpeg');
  expect(await sharp(seen.body).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 600 });
  const subject = `hand-refund/${orderId}`;
  const look = {
    person_id: another.personId,
    subject,
    detail: { uploadId: proofUploadId, purpose: 'refund-proof' },
  };
  expect(await looks()).toEqual([look]);
  // Neither the payer, whose money it is, nor who is an administrator of something else.
  expect((await seenBy(orders.candidate)).status).toBe(404);
  const { id: roleId } = await giveRole(orders.stack, another.personId, { role: 'supervisor' });
  expect((await another.client.put('/api/session/role', { roleId })).status).toBe(200);
  expect((await seenBy(another)).status).toBe(404);
  expect(await looks()).toEqual([look]);
});

test('R-P3 paid orders are found by their number or that of the application, and by what became of them', async () => {
  const { orderId, applicationId } = await orders.paid();
  const find = async (query: string) =>
    (await orders.clerk.client.get<Page<PaymentOrderItem>>(`/api/payment-orders?${query}`)).body.items;
  expect(await find(`number=${orderId.replaceAll('-', '')}`)).toMatchObject([{ id: orderId, state: 'paid' }]);
  expect(await find(`number=${applicationId}`)).toMatchObject([{ id: orderId, personName: '甲示例' }]);
  expect(await find(`number=${applicationId}&state=refunded`)).toEqual([]);
});

test('R-P5 R-S3 the fiscal e-receipt is entered by the clerk, corrected, and shown to the candidate', async () => {
  const { orderId, payment } = await orders.paid();
  expect((await payment()).order?.receipt).toBeNull();
  const enter = (body: object) =>
    orders.clerk.client.call<PaymentOrderDetail & Problem>('PUT', `/api/payment-orders/${orderId}/receipt`, {
      body,
    });
  const receipt = { number: '42060126-0000000001', link: 'https://example.com/receipts/1' };
  expect((await enter({ ...receipt, link: 'javascript:alert(1)' })).status).toBe(400);
  expect((await enter({ ...receipt, number: '42060126-0000000009' })).status).toBe(200);
  expect((await enter(receipt)).body.receipt).toEqual(receipt);
  expect((await payment()).order?.receipt).toEqual(receipt);
  const entered = { action: 'fiscal-receipt.entered', subject: `hand-refund/${orderId}` };
  expect(await orders.stack.database.knex('access_event').where(entered)).toHaveLength(2);
});
