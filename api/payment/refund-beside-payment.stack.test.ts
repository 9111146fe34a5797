import { takeFromOrder } from '../../activities/hand-refund-rows';
import type { ApplicationPayment, OpenPaymentOrder } from '../../contracts/payment';
import type { ApplicationStanding } from '../../domain/exam-application-process';
import { titleContent } from '../../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, key, projectId } from '../../test/application-steps';
import { giveRole } from '../../test/give-role';
import { until } from '../../test/order-process';

/** All is given back by hand in the seconds in which WeChat's word reaches the application: before it, and after it. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
let clerk: TestPerson;
beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
  clerk = await person(stack, { name: '庚示例' });
  const { id: roleId } = await giveRole(stack, clerk.id, { role: 'platform-administrator' });
  await clerk.client.put('/api/session/role', { roleId });
});
afterAll(() => stack.stop());

async function applied() {
  const candidate = await person(stack, { unitId: places.hospital });
  const id = await apply(stack, candidate, await projectId(stack, 'health-title'), titleContent());
  return { id, candidate };
}
async function ordered({ id, candidate }: Awaited<ReturnType<typeof applied>>): Promise<string | undefined> {
  const path = `/api/applications/${id}/payment-orders`;
  const { body } = await candidate.client.post<Partial<OpenPaymentOrder>>(path, { channel: 'native' }, key());
  return body.orderId;
}
async function payAtWechat(orderId: string): Promise<void> {
  const path = `${stack.sandbox.origin()}/sandbox/payments/${orderId.replaceAll('-', '')}/confirm`;
  expect((await fetch(path, { method: 'POST' })).status).toBe(200);
}
const row = <T>(table: string, id: string) => stack.database.knex(table).where({ id }).first<T>();
const standing = async (id: string): Promise<ApplicationStanding> =>
  (await row<{ position: ApplicationStanding }>('process', `application/${id}`)).position;
const events = async (id: string): Promise<string[]> =>
  await stack.database
    .knex('process_event')
    .where({ process_id: `application/${id}` })
    .orderBy('sequence')
    .pluck<string[]>('type');
const isPaid = async (orderId: string) => (await row<{ counts: boolean }>('payment_order', orderId)).counts;

test('R-P2 R-P3 given back before the application was told: it waits for its fee as before, and is reviewed once that is paid', async () => {
  const application = await applied();
  const { id, candidate } = application;
  const orderId = (await ordered(application)) ?? '';
  const { amount_fen: feeFen } = await row<{ amount_fen: number }>('payment_order', orderId);
  await stack.database.knex.transaction(async (trx) => {
    // What its process is about to record waits for this.
    await trx('process')
      .where({ id: `application/${id}` })
      .forUpdate()
      .first('id');
    await payAtWechat(orderId);
    await until(() => isPaid(orderId));
    const asked = { round: 1, feeFen, seenRemainingFen: feeFen, by: clerk.id };
    const { moved } = await takeFromOrder(trx, orderId, 'wechat', asked);
    expect(moved).toEqual([`application/${id}`]);
  });
  const again = async () =>
    (await candidate.client.get<ApplicationPayment>(`/api/applications/${id}/payment`)).body;
  expect(await again()).toMatchObject({ state: 'due', canPay: true });
  let second: string | undefined;
  await until(async () => (second = await ordered(application)) !== undefined);
  expect(second).not.toBe(orderId);
  expect(await events(id)).not.toContain('application.paid');
  await payAtWechat(second ?? '');
  await until(async () => (await standing(id)).state === 'in-review');
  expect(await standing(id)).toMatchObject({ paid: true, orderId: second });
  expect((await events(id)).slice(-3)).toEqual([
    'application.fee-returned',
    'application.order-opened',
    'application.paid',
  ]);
});

test('R-P2 R-P3 given back after it was told: the review goes on, and it is paid no more', async () => {
  const application = await applied();
  const { id, candidate } = application;
  const orderId = (await ordered(application)) ?? '';
  await payAtWechat(orderId);
  await until(async () => (await standing(id)).state === 'in-review');
  const { amount_fen: amountFen } = await row<{ amount_fen: number }>('payment_order', orderId);
  const body = { amountFen, seenRemainingFen: amountFen, reason: '考生申请退费' };
  expect((await clerk.client.post(`/api/payment-orders/${orderId}/refunds`, body, key())).status).toBe(200);
  const payment = () => candidate.client.get<ApplicationPayment>(`/api/applications/${id}/payment`);
  await until(async () => (await payment()).body.state === 'refunded');
  expect(await standing(id)).toMatchObject({ state: 'in-review', paid: false });
  expect((await events(id)).slice(-2)).toEqual(['application.paid', 'application.fee-returned']);
});
