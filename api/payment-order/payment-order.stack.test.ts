import type { Client } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import type { LoginOutcome } from '../../contracts/login';
import type { ApplicationPayment, OpenPaymentOrder } from '../../contracts/payment';
import type { PaymentOrderDetail, PaymentOrderItem } from '../../contracts/payment-order';
import type { Page } from '../../contracts/page';
import type { Problem } from '../../contracts/problems';
import { taskQueueName } from '../../contracts/task-queues';
import { ApiClient, refusalOf, type Answer } from '../../test/api-client';
import { giveRole } from '../../test/give-role';
import { consents } from '../../test/login-steps';
import { addPayableApplication } from '../../test/payable-application';
import { startPaymentWorkers } from '../../test/payment-workers';
import { startStack, type Stack } from '../../test/stack';

/** Giving money back through HTTP, with WeChat Pay's own protocol spoken by the sandbox. */
let stack: Stack;
let temporal: Client;
let stopWorkers: () => Promise<void>;
let candidate: { client: ApiClient; personId: string };
let clerk: { client: ApiClient; personId: string };

beforeAll(async () => {
  stack = await startStack({ worker: false });
  ({ client: temporal, stop: stopWorkers } = await startPaymentWorkers(stack));
  candidate = await logIn('oPayer', '甲示例');
  clerk = await logIn('oClerk', '庚示例');
  const { id: roleId } = await giveRole(stack, clerk.personId, { role: 'platform-administrator' });
  await clerk.client.put('/api/session/role', { roleId });
});
afterAll(async () => {
  await stopWorkers();
  await stack.stop();
});

const control = async <T>(method: string, path: string, body?: object): Promise<T> => {
  const answer = await fetch(`${stack.sandbox.origin()}/sandbox${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
};

async function logIn(openid: string, name: string) {
  const client = new ApiClient(stack.origin, 'weapp');
  const { code } = await control<{ code: string }>('POST', '/wechat/codes', { openid });
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', { code, consents });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  const personId = body.session.person.id;
  const verified = { identity_state: 'verified', verified_at: new Date(), document_type: 'id-card' };
  await stack.database
    .knex('person')
    .where({ id: personId })
    .update({ name, document_number_index: Buffer.from(personId), ...verified });
  return { client, personId };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
const key = () => ({ 'idempotency-key': randomUUID() });

/** Paid at WeChat, and confirmed. */
async function paidOrder() {
  const { personId, client } = candidate;
  const { applicationId } = await addPayableApplication(stack.database.knex, { personId });
  await temporal.workflow.start('payable', {
    workflowId: `application/${applicationId}`,
    taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'review'),
  });
  const path = `/api/applications/${applicationId}`;
  const order = await client.post<OpenPaymentOrder>(`${path}/payment-orders`, { channel: 'native' }, key());
  const { orderId } = order.body;
  await control('POST', `/payments/${orderId.replaceAll('-', '')}/confirm`);
  const payment = async () => (await client.get<ApplicationPayment>(`${path}/payment`)).body;
  while ((await payment()).state !== 'paid') await pause();
  return { applicationId, orderId, payment };
}

const asked = { amountFen: 10_000, seenRemainingFen: 28_000, reason: '考生申请退还部分费用' };
const giveBack = (
  orderId: string,
  body: object = asked,
  headers = key(),
): Promise<Answer<PaymentOrderDetail & Problem>> =>
  clerk.client.post(`/api/payment-orders/${orderId}/refunds`, body, headers);
const viewed = async (orderId: string) =>
  (await clerk.client.get<PaymentOrderDetail>(`/api/payment-orders/${orderId}`)).body;

async function becomes(orderId: string, state: string): Promise<PaymentOrderDetail> {
  for (;;) {
    const order = await viewed(orderId);
    if (order.refunds.at(-1)?.state === state) return order;
    await pause();
  }
}

test('R-P3 R-S3 a part goes back; asked again with the same key it goes back once; the candidate sees it', async () => {
  const { orderId, payment } = await paidOrder();
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
  expect(await stack.database.knex('access_event').where(looks)).toHaveLength(1);
});

test('R-P3 what was seen is no more so: the form is told, and nothing goes back', async () => {
  const { orderId } = await paidOrder();
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
    const { orderId } = await paidOrder();
    await control('POST', '/faults', { action: 'pay.notification', kind, times: 1 });
    await giveBack(orderId);
    expect((await becomes(orderId, 'done')).returnedFen).toBe(10_000);
    const events = stack.database
      .knex('process_event')
      .where({ process_id: `hand-refund/${orderId}`, type: 'hand-refund.refunded' });
    expect(await events).toHaveLength(1);
  },
);

test('R-P3 what WeChat refuses can be given back by the bank, with its proof, which the platform may look at', async () => {
  const { orderId } = await paidOrder();
  const code = 'USER_ACCOUNT_ABNORMAL';
  await control('POST', '/faults', { action: 'pay.refund', kind: 'fail', code, times: 1 });
  await giveBack(orderId, { ...asked, amountFen: 28_000 });
  const failed = await becomes(orderId, 'failed');
  expect(failed).toMatchObject({
    ...{ trouble: 'failed', remainingFen: 28_000, availableActions: ['refund', 'transfer'] },
  });
  const found = await clerk.client.get<Page<PaymentOrderItem>>('/api/payment-orders?trouble=failed');
  expect(found.body.items.map(({ id }) => id)).toContain(orderId);

  const proofUploadId = randomUUID();
  await stack.database.knex('upload').insert({
    ...{ id: proofUploadId, owner_person_id: clerk.personId, purpose: 'refund-proof' },
    ...{ storage_key: proofUploadId, content_type: 'image/jpeg', size_bytes: 1, sha256: Buffer.alloc(32) },
    expires_at: new Date(Date.now() + 600_000),
  });
  const transfer = {
    ...{
      ...asked,
      amountFen: 28_000,
      transferredOn: '2026-11-20',
      reference: '20261120000001',
      proofUploadId,
    },
  };
  const path = `/api/payment-orders/${orderId}/transfers`;
  const answer = await clerk.client.post<PaymentOrderDetail>(path, transfer, key());
  expect(answer.body).toMatchObject({ state: 'refunded', remainingFen: 0, trouble: null });
  expect(answer.body.refunds.at(-1)).toMatchObject({
    ...{ way: 'transfer', state: 'done', reference: '20261120000001', transferredOn: '2026-11-20' },
    proofUploadId,
  });
});

test('R-P3 paid orders are found by their number or that of the application, and by what became of them', async () => {
  const { orderId, applicationId } = await paidOrder();
  const find = async (query: string) =>
    (await clerk.client.get<Page<PaymentOrderItem>>(`/api/payment-orders?${query}`)).body.items;
  expect(await find(`number=${orderId.replaceAll('-', '')}`)).toMatchObject([{ id: orderId, state: 'paid' }]);
  expect(await find(`number=${applicationId}`)).toMatchObject([{ id: orderId, personName: '甲示例' }]);
  expect(await find(`number=${applicationId}&state=refunded`)).toEqual([]);
});
