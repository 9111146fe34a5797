import type { Client } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import type { LoginOutcome } from '../../contracts/login';
import type { ApplicationPayment, OpenPaymentOrder } from '../../contracts/payment';
import type { Problem } from '../../contracts/problems';
import { taskQueueName } from '../../contracts/task-queues';
import { payerBodiesOf } from '../../domain/payment-process';
import { ApiClient, refusalOf, type Answer } from '../../test/api-client';
import { consents } from '../../test/login-steps';
import { addPayableApplication } from '../../test/payable-application';
import { startPaymentWorkers } from '../../test/payment-workers';
import { startStack, type Stack } from '../../test/stack';

/** Paying through HTTP, with WeChat Pay's own protocol spoken by the sandbox. */
let stack: Stack;
let temporal: Client;
let stopWorkers: () => Promise<void>;
let candidate: ApiClient;
let personId: string;

beforeAll(async () => {
  stack = await startStack({ worker: false });
  ({ client: temporal, stop: stopWorkers } = await startPaymentWorkers(stack));
  candidate = new ApiClient(stack.origin, 'weapp');
  const { body } = await candidate.post<LoginOutcome>('/api/login/wechat', {
    code: await loginCode(),
    consents,
  });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  personId = body.session.person.id;
  await stack.database
    .knex('person')
    .where({ id: personId })
    .update({
      name: '甲示例',
      document_type: 'id-card',
      document_number_index: Buffer.from(personId),
      identity_state: 'verified',
      verified_at: new Date(),
    });
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

async function payableApplication(): Promise<string> {
  const { applicationId } = await addPayableApplication(stack.database.knex, { personId });
  await temporal.workflow.start('payable', {
    workflowId: `application/${applicationId}`,
    taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'review'),
  });
  return applicationId;
}

const pay = (id: string, body: object = { channel: 'native' }): Promise<Answer<OpenPaymentOrder & Problem>> =>
  candidate.post(`/api/applications/${id}/payment-orders`, body, { 'idempotency-key': randomUUID() });

const paymentOf = async (id: string): Promise<ApplicationPayment> =>
  (await candidate.get<ApplicationPayment>(`/api/applications/${id}/payment`)).body;

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

/** Looks as the page does, until the server has confirmed it. */
async function confirmed(id: string, state: ApplicationPayment['state']): Promise<ApplicationPayment> {
  for (;;) {
    const payment = await paymentOf(id);
    if (payment.state === state) return payment;
    await pause();
  }
}

const payAtWechat = (orderId: string) => control('POST', `/payments/${orderId.replaceAll('-', '')}/confirm`);

const loginCode = async (openid = 'oPayer'): Promise<string> =>
  (await control<{ code: string }>('POST', '/wechat/codes', { openid })).code;

test('R-P1 R-P2 Native: a code to scan, paid, told by WeChat, confirmed by the server', async () => {
  const id = await payableApplication();
  const { status, body } = await pay(id);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    channel: 'native',
    amountFen: 28_000,
    codeUrl: expect.stringContaining('weixin://') as unknown,
  });
  expect(Date.parse(body.expiresAt) - Date.parse(body.now)).toBeGreaterThan(29 * 60_000);
  expect(await paymentOf(id)).toMatchObject({ state: 'due', canPay: true, order: { state: 'open' } });
  await payAtWechat(body.orderId);
  expect(await confirmed(id, 'paid')).toMatchObject({
    canPay: false,
    order: { orderId: body.orderId, state: 'paid' },
  });
});

test('R-P1 JSAPI: signed parameters for the openid of the login code, which is kept nowhere', async () => {
  const id = await payableApplication();
  const { body } = await pay(id, { channel: 'jsapi', loginCode: await loginCode() });
  expect(body.jsapi).toMatchObject({
    signType: 'RSA',
    package: expect.stringMatching(/^prepay_id=/) as unknown,
  });
  const row = await stack.database
    .knex('payment_order')
    .where({ id: body.orderId })
    .first<{ payer_openid_enc: null }>();
  expect(row.payer_openid_enc).toBeNull();
  expect(await stack.database.knex('message_body').where({ process_id: payerBodiesOf(id) })).toEqual([]);
});

test('R-P1 a spent login code is told, and nothing is ordered', async () => {
  const id = await payableApplication();
  const answer = await pay(id, { channel: 'jsapi', loginCode: 'spent' });
  expect(refusalOf(answer)).toEqual({ status: 422, code: 'login-code-wrong' });
  expect((await paymentOf(id)).order).toBeNull();
});

test('R-P1 tapped twice, or on two devices: one order', async () => {
  const id = await payableApplication();
  const answers = await Promise.all([pay(id), pay(id), pay(id)]);
  expect(new Set(answers.map(({ body }) => body.orderId)).size).toBe(1);
  expect((await pay(id)).body.orderId).toBe(answers[0].body.orderId);
});

test('R-V3 of devices that meet another’s order nobody’s openid is kept', async () => {
  const id = await payableApplication();
  const byPhone = async () => await pay(id, { channel: 'jsapi', loginCode: await loginCode() });
  const answers = await Promise.all([byPhone(), byPhone(), byPhone()]);
  expect(new Set(answers.map(({ body }) => body.orderId)).size).toBe(1);
  expect(await stack.database.knex('message_body').where({ process_id: payerBodiesOf(id) })).toEqual([]);
});

test('R-P1 the other way of paying closes the first order and opens its own', async () => {
  const id = await payableApplication();
  const first = await pay(id);
  const second = await pay(id, { channel: 'jsapi', loginCode: await loginCode() });
  expect(second.status).toBe(200);
  expect(second.body.orderId).not.toBe(first.body.orderId);
  await expect(payAtWechat(first.body.orderId)).rejects.toThrow('409');
});

test.each(['never', 'twice', 'forged', 'other-amount'])(
  'R-P2 the callback comes %s: paid once, as WeChat says',
  async (kind) => {
    const id = await payableApplication();
    const { body } = await pay(id);
    await control('POST', '/faults', { action: 'pay.notification', kind, times: 1 });
    await payAtWechat(body.orderId);
    await confirmed(id, 'paid');
    const events = await stack.database
      .knex('process_event')
      .where({ process_id: `payment/${body.orderId}`, type: 'payment.paid' });
    expect(events).toHaveLength(1);
  },
);

test('R-P2 the first order is paid after its close, while a second is open: it counts, and the second closes', async () => {
  const id = await payableApplication();
  const first = await pay(id);
  // WeChat claims that it is closed, and takes the money all the same.
  await control('POST', '/faults', { action: 'pay.close', kind: 'fail', code: 'ORDER_CLOSED', times: 1 });
  const second = await pay(id, { channel: 'jsapi', loginCode: await loginCode() });
  await payAtWechat(first.body.orderId);
  expect(await confirmed(id, 'paid')).toMatchObject({
    order: { orderId: first.body.orderId, state: 'paid' },
  });
  const stateOf = async (table: string, rowId: string) =>
    (await stack.database.knex(table).where({ id: rowId }).first<{ state: string }>('state')).state;
  while ((await stateOf('application', id)) !== 'in-review') await pause();
  expect(await stateOf('payment_order', second.body.orderId)).toBe('closed');
  await expect(payAtWechat(second.body.orderId)).rejects.toThrow('409');
});

test('R-P2 R-P3 both are paid: the first counts, the second closes as paid, and goes back in a run of its own', async () => {
  const id = await payableApplication();
  const first = await pay(id);
  await control('POST', '/faults', { action: 'pay.close', kind: 'fail', code: 'ORDER_CLOSED', times: 1 });
  const second = await pay(id, { channel: 'jsapi', loginCode: await loginCode() });
  await control('POST', '/faults', { action: 'pay.notification', kind: 'never', times: 1 });
  await payAtWechat(second.body.orderId);
  await payAtWechat(first.body.orderId);
  const order = async (orderId: string) =>
    await stack.database.knex('payment_order').where({ id: orderId }).first<object>('state', 'counts');
  while (
    (await stack.database.knex('payment_order').where({ id: second.body.orderId, state: 'refunded' }))
      .length === 0
  )
    await pause();
  expect(await order(first.body.orderId)).toEqual({ state: 'paid', counts: true });
  expect(await order(second.body.orderId)).toEqual({ state: 'refunded', counts: false });
  // The engine counts a moment later.
  const runs = () => temporal.workflow.count(`WorkflowId = 'payment/${second.body.orderId}'`);
  while ((await runs()).count < 2) await pause();
  expect((await runs()).count).toBe(2);
});

test('R-P2 a notification without WeChat’s signature is refused and leaves no trace', async () => {
  const { body: open } = await pay(await payableApplication());
  const before = await stack.database.knex('payment_notification').count();
  const forged = await fetch(`${stack.origin}/api/payment-notifications/wechat`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'wechatpay-timestamp': String(Math.floor(Date.now() / 1000)),
      'wechatpay-nonce': 'n',
      'wechatpay-serial': Object.keys(stack.config.wechatPay.platformKeys).join(),
      'wechatpay-signature': Buffer.from('forged').toString('base64'),
    },
    body: JSON.stringify({ id: 'x', event_type: 'TRANSACTION.SUCCESS', out_trade_no: open.orderId }),
  });
  expect(forged.status).toBe(400);
  expect(await forged.json()).toEqual({ code: 'FAIL', message: expect.any(String) as string });
  expect(await stack.database.knex('payment_notification').count()).toEqual(before);
});

test('R-P1 WeChat takes no order: told, nothing is open, and the next try succeeds', async () => {
  const id = await payableApplication();
  await control('POST', '/faults', { action: 'pay.order', kind: 'fail', code: 'SYSTEM_ERROR', times: 3 });
  expect(refusalOf(await pay(id))).toEqual({ status: 503, code: 'provider-unavailable' });
  expect((await pay(id)).status).toBe(200);
});

test('R-P3 R-M4 withdrawn after paying: refunded in full, by itself', async () => {
  const id = await payableApplication();
  const { body } = await pay(id);
  await payAtWechat(body.orderId);
  await confirmed(id, 'paid');
  await temporal.workflow
    .getHandle(`application/${id}`)
    .executeUpdate('withdraw', { args: [{ body: {}, actor: { personId }, requestHash: 'h' }] });
  expect(await confirmed(id, 'refunded')).toMatchObject({
    order: {
      state: 'refunded',
      refund: { reason: 'withdrawn', amountFen: 28_000, refundedAt: expect.any(String) as unknown },
    },
  });
});

test('R-M4 withdrawn while an order is open: the order closes, and nobody can pay it any more', async () => {
  const id = await payableApplication();
  const { body } = await pay(id);
  await temporal.workflow
    .getHandle(`application/${id}`)
    .executeUpdate('withdraw', { args: [{ body: {}, actor: { personId }, requestHash: 'h' }] });
  expect(await paymentOf(id)).toMatchObject({ canPay: false, order: { state: 'closed' } });
  await expect(payAtWechat(body.orderId)).rejects.toThrow('409');
});

test('R-P1 R-C4 what the page offers is what the process takes: no window or another unit, no payment', async () => {
  const { knex } = stack.database;
  const id = await payableApplication();
  const application = knex('application').where({ id });
  const { project_id: projectId } = await application.clone().first<{ project_id: string }>('project_id');
  const { id: unitId } = await knex('institution').where({ kind: 'hospital' }).first<{ id: string }>('id');
  expect(await paymentOf(id)).toMatchObject({ canPay: true, closesAt: expect.any(String) as unknown });
  await application.clone().update({ unit_institution_id: unitId });
  expect(await paymentOf(id)).toMatchObject({ state: 'due', canPay: false });
  await application.clone().update({ unit_institution_id: null });
  await knex('exam_project_window').where({ project_id: projectId }).del();
  expect(await paymentOf(id)).toMatchObject({ state: 'due', canPay: false, closesAt: null });
});

test('R-P1 nobody pays for, or looks at, the application of another', async () => {
  const { applicationId } = await addPayableApplication(stack.database.knex);
  expect(refusalOf(await pay(applicationId))).toEqual({ status: 404, code: 'not-found' });
  expect((await candidate.get(`/api/applications/${applicationId}/payment`)).status).toBe(404);
});
