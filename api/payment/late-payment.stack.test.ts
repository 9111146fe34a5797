import { titleContent } from '../../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import type { OpenPaymentOrder } from '../../contracts/payment';
import type { ApplicationStanding } from '../../domain/exam-application-process';
import type { Answer } from '../../test/api-client';
import { apply, key, projectId } from '../../test/application-steps';
import { newWechatCode, switchFault } from '../../test/identity-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';
import { until } from '../../test/order-process';

/** An order that had been given up is paid in the very moment in which something else happens to its application. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
});
afterAll(() => stack.stop());

/** With two orders: WeChat claims that the first is closed, and takes money for it all the same. */
async function withTwoOrders() {
  const candidate = await person(stack, { unitId: places.hospital });
  const id = await apply(stack, candidate, await projectId(stack, 'health-title'), titleContent());
  const first = await ordered(candidate, id, { channel: 'native' });
  await switchFault(stack, { action: 'pay.close', kind: 'fail', code: 'ORDER_CLOSED', times: 1 });
  const second = await ordered(candidate, id, { channel: 'jsapi', loginCode: await newWechatCode(stack) });
  return { id, candidate, first, second };
}
async function ordered({ client }: TestPerson, id: string, body: object): Promise<string> {
  const answer = await client.post<OpenPaymentOrder>(`/api/applications/${id}/payment-orders`, body, key());
  expect(answer.status).toBe(200);
  return answer.body.orderId;
}
async function payAtWechat(orderId: string): Promise<void> {
  const path = `${stack.sandbox.origin()}/sandbox/payments/${orderId.replaceAll('-', '')}/confirm`;
  expect((await fetch(path, { method: 'POST' })).status).toBe(200);
}
const orderOf = async (id: string) =>
  await stack.database.knex('payment_order').where({ id }).first<object>('state', 'counts');
const standing = async (id: string): Promise<ApplicationStanding> => {
  const row = stack.database.knex('process').where({ id: `application/${id}` });
  return (await row.first<{ position: ApplicationStanding }>('position')).position;
};

/** What the application is about to record for this request waits until the first order has been paid. */
async function paidMeanwhile(
  id: string,
  first: string,
  ask: () => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  const { knex } = stack.database;
  const asked = await knex.transaction(async (trx) => {
    await trx('process')
      .where({ id: `application/${id}` })
      .forUpdate()
      .first('id');
    const answer = ask();
    await untilSomeoneWaits(knex);
    await payAtWechat(first);
    await until(async () => (await knex('payment_order').where({ id: first, counts: true })).length > 0);
    return { answer };
  });
  return await asked.answer;
}

const justPaid = {
  code: 'not-allowed-now',
  detail: '刚刚收到这份申报的缴费，请刷新后再操作。',
};

test('R-P2 R-M4 withdrawn in that moment: refused in words, the fee counts, and a second withdrawal keeps it', async () => {
  const { id, candidate, first, second } = await withTwoOrders();
  const withdraw = () => candidate.client.post(`/api/applications/${id}/withdrawal`, {}, key());
  expect((await paidMeanwhile(id, first, withdraw)).body).toMatchObject(justPaid);
  await until(async () => (await standing(id)).state === 'in-review');
  expect(await standing(id)).toMatchObject({ paid: true, orderId: first });
  expect(await orderOf(second)).toEqual({ state: 'closed', counts: false });
  expect((await withdraw()).status).toBe(200);
  // Sent again before the application window ends, it needs no second payment.
  await until(async () => (await standing(id)).state === 'withdrawn');
  expect(await standing(id)).toMatchObject({ paid: true, orderId: first });
});

test('R-P2 R-P1 paid in another way in that moment: no other order is opened', async () => {
  const { id, candidate, first, second } = await withTwoOrders();
  const pay = () =>
    candidate.client.post(`/api/applications/${id}/payment-orders`, { channel: 'native' }, key());
  expect((await paidMeanwhile(id, first, pay)).body).toMatchObject({ code: 'not-allowed-now' });
  await until(async () => (await standing(id)).state === 'in-review');
  expect(await standing(id)).toMatchObject({ paid: true, orderId: first });
  expect(await orderOf(second)).toEqual({ state: 'closed', counts: false });
  expect(await stack.database.knex('payment_order').where({ application_id: id })).toHaveLength(2);
});
