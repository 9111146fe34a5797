import type { AccountClosure } from '../../contracts/account-closure';
import type { OpenPaymentOrder } from '../../contracts/payment';
import type { PaymentOrderDetail } from '../../contracts/payment-order';
import { taskQueueName } from '../../contracts/task-queues';
import { shanghaiDay } from '../../domain/shanghai-day';
import { refusalOf } from '../../test/api-client';
import { titleContent } from '../../test/application-contents';
import { bind, hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { apply, key, own, projectId } from '../../test/application-steps';
import { askToClose, letClosingDayCome } from '../../test/closure-steps';
import { eventually } from '../../test/eventually';
import { newVerifiedVisitor, type VerifiedVisitor } from '../../test/face-check-steps';
import { giveRole } from '../../test/give-role';
import { cardPicture, newHolder, sendPicture } from '../../test/identity-steps';
import { startStack, type Stack } from '../../test/stack';

/** An account that is to be closed while the platform owes money to its person (R-V2, R-P3). */
let stack: Stack;
let clerk: TestPerson;
beforeAll(async () => {
  stack = await startStack();
  clerk = await person(stack, { name: '庚示例' });
  const { id: roleId } = await giveRole(stack, clerk.id, { role: 'platform-administrator' });
  await clerk.client.put('/api/session/role', { roleId });
});
afterAll(() => stack.stop());

const closureOf = async ({ client }: VerifiedVisitor): Promise<AccountClosure> =>
  (await client.get<AccountClosure>('/api/account-closure')).body;

const control = (path: string, body?: object) =>
  fetch(`${stack.sandbox.origin()}/sandbox${path}`, {
    method: 'POST',
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

/** Applied, paid at WeChat, and withdrawn while it may be sent again; bound to no unit any more. */
async function paidAndWithdrawn(visitor: VerifiedVisitor, project: string) {
  const { hospital } = await hospitalWithDepartments(stack);
  await bind(stack, visitor.id, hospital);
  const id = await apply(stack, visitor, project, titleContent());
  const path = `/api/applications/${id}`;
  const { body } = await visitor.client.post<OpenPaymentOrder>(
    `${path}/payment-orders`,
    { channel: 'native' },
    key(),
  );
  await control(`/payments/${body.orderId.replaceAll('-', '')}/confirm`);
  await eventually(async () => (await own(visitor.client, id)).state === 'in-review');
  await visitor.client.post(`${path}/withdrawal`, undefined, key());
  await stack.database
    .knex('membership')
    .where({ person_id: visitor.id })
    .update({ ended_at: new Date(), end_reason: 'unbound' });
  return { id, orderId: body.orderId };
}

/** Nobody may apply any more, and the watch has the fee given back by the project's rule. */
async function letApplyingEnd(project: string, id: string): Promise<void> {
  const { knex } = stack.database;
  const hourAgo = new Date(Date.now() - 3_600_000);
  await knex('exam_project_window')
    .where({ project_id: project })
    .whereIn('stage', ['application', 'payment'])
    .update({ closes_at: hourAgo });
  await knex('application').where({ id }).update({ changed_at: hourAgo });
  await stack.temporal.workflow.execute('deadlineWatch', {
    workflowId: `watch-${id}`,
    taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'bulk'),
  });
}

/** The clerk has paid by the bank, and keeps the picture of its paper. */
async function transfer(orderId: string): Promise<PaymentOrderDetail> {
  const paper = await cardPicture(stack, 'front', newHolder());
  const { status, body } = await clerk.client.post<PaymentOrderDetail>(
    `/api/payment-orders/${orderId}/transfers`,
    {
      ...{ amountFen: 28_000, seenRemainingFen: 28_000, reason: '原路退回未成功' },
      ...{ transferredOn: shanghaiDay(new Date()), reference: '20261120000001' },
      proofUploadId: await sendPicture(clerk, paper, 'refund-proof'),
    },
    key(),
  );
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

test('R-V2 R-P3 R-M4 a fee that goes back later, and one that WeChat has refused, are in the way, on the day as well, until the clerk has transferred it', async () => {
  const visitor = await newVerifiedVisitor(stack);
  const project = await projectId(stack, 'health-title');
  expect((await askToClose(stack, visitor)).status).toBe(200);
  const { id, orderId } = await paidAndWithdrawn(visitor, project);
  const isInTheWay = { obstacles: ['payment'], availableActions: [] };
  expect(await closureOf(visitor)).toMatchObject({ state: 'requested', obstacles: ['payment'] });

  const code = 'USER_ACCOUNT_ABNORMAL';
  await control('/faults', { action: 'pay.refund', kind: 'fail', code, times: 1 });
  await letApplyingEnd(project, id);
  await eventually(async () => {
    const { body } = await clerk.client.get<PaymentOrderDetail>(`/api/payment-orders/${orderId}`);
    return body.trouble === 'failed';
  });
  expect(await letClosingDayCome(stack, visitor)).toBe('stopped');
  expect(await closureOf(visitor)).toMatchObject({ state: 'stopped', stoppedBy: ['payment'], ...isInTheWay });
  expect(refusalOf(await askToClose(stack, visitor))).toEqual({ status: 409, code: 'not-allowed-now' });
  // Somebody is left to be told and asked for an account at the bank.
  expect((await visitor.client.get('/api/session')).status).toBe(200);

  expect(await transfer(orderId)).toMatchObject({ state: 'refunded', trouble: null });
  expect(await closureOf(visitor)).toMatchObject({ obstacles: [], availableActions: ['ask'] });
  expect((await askToClose(stack, visitor)).status).toBe(200);
  expect(await letClosingDayCome(stack, visitor)).toBe('closed');
});
