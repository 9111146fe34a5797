import type { Home } from '../../contracts/home';
import type { LoginOutcome } from '../../contracts/login';
import type { Page } from '../../contracts/page';
import type { ApplicationPayment } from '../../contracts/payment';
import type { ProcessSummary } from '../../contracts/process';
import { insertRefund } from '../../activities/payment-order';
import { handRefundNumberOf } from '../../domain/hand-refund';
import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient } from '../../test/api-client';
import { giveRole } from '../../test/give-role';
import { consents, verify } from '../../test/login-steps';
import { addPayableApplication, openOrder } from '../../test/payable-application';
import { failedRefunds } from './failed-refunds';
import { listProcesses } from '../process/list-processes';
import { findApplicationRows } from '../exam-application/application-rows';

/** Money that WeChat could not give back, as the platform and the candidate see it. */
let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function logIn(code: string): Promise<{ client: ApiClient; personId: string }> {
  const client = new ApiClient(api.origin, 'weapp');
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', { code, consents });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  const personId = body.session.person.id;
  await verify(api, personId, { name: '甲示例', number: personId });
  return { client, personId };
}

/** Withdrawn after it was paid; the refund came back as `failure`. */
async function failedRefund(personId: string, failure: string) {
  const { knex } = api.database;
  const { applicationId } = await addPayableApplication(knex, { personId });
  const orderId = await openOrder(knex, applicationId);
  await knex('payment_order')
    .where({ id: orderId })
    .update({ state: 'paid', paid_at: new Date(), transaction_id: orderId, client_params: null });
  await knex.transaction((trx) =>
    insertRefund(trx, { id: orderId, amount_fen: 28_000, returned_fen: 0 }, 'withdrawn'),
  );
  await knex('payment_refund').where({ order_id: orderId }).update({ failure });
  await knex('payment_order').where({ id: orderId }).update({ returned_fen: 0 });
  await knex('application')
    .where({ id: applicationId })
    .update({ state: 'withdrawn', payment_state: 'refunding' });
  const process = { id: `payment/${orderId}`, kind: 'payment', state: 'paid', sequence: 4, position: '{}' };
  await knex('process').insert({ ...process, person_id: personId, closed_at: new Date() });
  return { applicationId, orderId };
}

test('R-P3 a refund that failed waits on the platform administrator’s home, and in a list of its own', async () => {
  const { personId } = await logIn('code-candidate');
  const { orderId } = await failedRefund(personId, 'ABNORMAL');
  const administrator = await logIn('code-administrator');
  const { id: province } = await api.database
    .knex('institution')
    .whereNull('parent_id')
    .first<{ id: string }>('id');
  const role = { role: 'platform-administrator', institutionId: province } as const;
  const { id: roleId } = await giveRole(api, administrator.personId, role);
  await administrator.client.put('/api/session/role', { roleId });

  const { body: home } = await administrator.client.get<Home>('/api/console/home');
  expect(home.waiting).toMatchObject([
    {
      list: 'failed-refunds',
      recordId: orderId,
      title: expect.stringMatching(/申报 .+ · ¥280.00（原支付账户无法入账.*，ABNORMAL）/) as string,
    },
  ]);
  expect(home.waitingTotal).toBe(1);
  expect(home.counts).toContainEqual({
    list: 'failed-refunds',
    states: [
      { state: 'failed', count: 1 },
      { state: 'abnormal', count: 0 },
      { state: 'held', count: 0 },
    ],
  });
  const { body: list } = await administrator.client.get<Page<ProcessSummary>>(
    '/api/processes?refundTrouble=failed',
  );
  expect(list.items.map(({ id }) => id)).toEqual([`payment/${orderId}`]);
});

test('R-P3 a refund that our own account holds has its own word there, and the candidate is not told that it failed', async () => {
  const { client, personId } = await logIn('code-nurse');
  const { applicationId, orderId } = await failedRefund(personId, 'NOT_ENOUGH');
  await api.database.knex('payment_order').where({ id: orderId }).update({ state: 'refunding' });
  const { items, counts } = await failedRefunds(api.database.knex, 10);
  const item = items.find(({ recordId }) => recordId === orderId);
  expect(item).toMatchObject({ state: 'held' });
  expect(item?.title).toContain('（商户账户余额不足，请充值，NOT_ENOUGH；系统会继续办理，请勿另行退款）');
  expect(counts).toEqual({ failed: 1, abnormal: 0, held: 1 });

  const path = `/api/applications/${applicationId}/payment`;
  const { body } = await client.get<ApplicationPayment>(path);
  expect(body.order?.refund).toMatchObject({ trouble: 'held' });
  const [record] = await findApplicationRows(api.database.knex, { ids: [applicationId] });
  expect(record).toMatchObject({ paymentState: 'refunding', refundTrouble: 'held' });
  const filter = { refundTrouble: 'held' } as const;
  const { rows } = await listProcesses(api.database.knex, '', filter);
  expect(rows.map(({ id }) => id)).toEqual([`payment/${orderId}`]);
});

test('R-P3 the candidate is told that it failed, until it is settled', async () => {
  const { client, personId } = await logIn('code-other');
  const { applicationId, orderId } = await failedRefund(personId, 'CLOSED');
  const payment = async () =>
    (await client.get<ApplicationPayment>(`/api/applications/${applicationId}/payment`)).body;
  const record = async () => (await findApplicationRows(api.database.knex, { ids: [applicationId] }))[0];
  expect(await payment()).toMatchObject({ state: 'refunding', order: { refund: { trouble: 'failed' } } });
  expect(await record()).toMatchObject({ paymentState: 'refunding', refundTrouble: 'failed' });
  await api.database.knex('payment_refund').where({ order_id: orderId }).update({ refunded_at: new Date() });
  expect(await payment()).toMatchObject({ order: { refund: { trouble: null } } });
  expect(await record()).toMatchObject({ refundTrouble: null });
});

/** Paid, and nothing of it goes back by rule. */
async function paidOrder(personId: string): Promise<string> {
  const { knex } = api.database;
  const { applicationId } = await addPayableApplication(knex, { personId });
  const orderId = await openOrder(knex, applicationId);
  await knex('payment_order')
    .where({ id: orderId })
    .update({ state: 'paid', paid_at: new Date(), transaction_id: orderId, client_params: null });
  return orderId;
}

/** Sums by hand, one after the other, each on its way, ended with a failure, or done; and what has gone back of the order after them. */
async function byHand(
  orderId: string,
  sums: readonly { round: number; fen: number; failure?: string; isUnderWay?: true }[],
  returnedFen: number,
) {
  const { knex } = api.database;
  const order = knex('payment_order').where({ id: orderId });
  const { person_id: payer } = await order.clone().first<{ person_id: string }>('person_id');
  for (const { round, fen, failure, isUnderWay } of sums)
    await knex('hand_refund').insert({
      ...{ order_id: orderId, round, way: 'wechat', number: handRefundNumberOf(orderId, round) },
      ...{ amount_fen: fen, reason_enc: Buffer.from(''), asked_by: payer },
      ...(failure ? { state: 'failed', failure } : { state: isUnderWay ? 'under-way' : 'done' }),
      done_at: failure || isUnderWay ? null : new Date(),
    });
  await order.clone().update({ returned_fen: returnedFen });
}

const titleOf = async (orderId: string): Promise<string | undefined> =>
  (await failedRefunds(api.database.knex, 100)).items.find(({ recordId }) => recordId === orderId)?.title;

test('R-P3 what is told of a refund by rule that failed is what is still owed of it, not the sum that a transfer took the place of', async () => {
  const { personId } = await logIn('code-transferred');
  const { orderId } = await failedRefund(personId, 'USER_ACCOUNT_ABNORMAL');
  const [replaced, transferred] = [
    { round: 1, fen: 10_000, failure: 'TRANSFERRED' },
    { round: 2, fen: 10_000 },
  ];
  await byHand(orderId, [replaced, transferred], 10_000);
  expect(await titleOf(orderId)).toMatch(/· ¥180.00（付款人的微信账户异常.*USER_ACCOUNT_ABNORMAL）$/);
  await byHand(orderId, [{ round: 3, fen: 18_000 }], 28_000);
  expect(await titleOf(orderId)).toBeUndefined();
});

test('R-P3 a sum by hand that failed is listed until later ones make up for it; asked for twice it is owed once', async () => {
  const { personId } = await logIn('code-part');
  const orderId = await paidOrder(personId);
  await byHand(orderId, [{ round: 1, fen: 10_000, failure: 'CLOSED' }], 0);
  expect(await titleOf(orderId)).toContain('· ¥100.00（微信支付已关闭这笔退款');
  await byHand(orderId, [{ round: 2, fen: 1_000 }], 1_000);
  expect(await titleOf(orderId)).toContain('· ¥90.00（微信支付已关闭这笔退款');
  // Nobody can do anything about it while it is asked for again.
  await byHand(orderId, [{ round: 3, fen: 9_000, isUnderWay: true }], 10_000);
  expect(await titleOf(orderId)).toBeUndefined();
  const { knex } = api.database;
  await knex('hand_refund')
    .where({ order_id: orderId, round: 3 })
    .update({ state: 'failed', failure: 'USER_ACCOUNT_ABNORMAL' });
  await knex('payment_order').where({ id: orderId }).update({ returned_fen: 1_000 });
  expect(await titleOf(orderId)).toContain('· ¥90.00（');
  await byHand(orderId, [{ round: 4, fen: 9_000 }], 10_000);
  expect(await titleOf(orderId)).toBeUndefined();
});

test('R-P3 what was transferred in the place of a refund by rule makes up for no sum by hand', async () => {
  const { personId } = await logIn('code-both');
  const { orderId } = await failedRefund(personId, 'TRANSFERRED');
  const [failed, transferred] = [
    { round: 1, fen: 10_000, failure: 'CLOSED' },
    { round: 2, fen: 18_000 },
  ];
  await byHand(orderId, [failed, transferred], 18_000);
  expect(await titleOf(orderId)).toContain('· ¥100.00（微信支付已关闭这笔退款');
});

test('R-P3 of what WeChat says nothing after its year the platform is told to look there and transfer, and not to wait', async () => {
  const { personId } = await logIn('code-unheard');
  const { orderId } = await failedRefund(personId, 'UNHEARD_AFTER_TERM');
  await api.database.knex('payment_order').where({ id: orderId }).update({ state: 'refunding' });
  const { items } = await failedRefunds(api.database.knex, 10);
  const item = items.find(({ recordId }) => recordId === orderId);
  expect(item).toMatchObject({ state: 'held' });
  expect(item?.title).toMatch(/商户平台核实.*改为银行转账，UNHEARD_AFTER_TERM）$/);
});
