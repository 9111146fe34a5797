import type { Client } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import type { LoginOutcome } from '../contracts/login';
import type { ApplicationPayment, OpenPaymentOrder } from '../contracts/payment';
import { taskQueueName } from '../contracts/task-queues';
import { ApiClient } from './api-client';
import { giveRole } from './give-role';
import { consents } from './login-steps';
import { addPayableApplication } from './payable-application';
import { startPaymentWorkers } from './payment-workers';
import type { TestSandbox } from './sandbox';
import { startStack } from './stack';

/** What has no state to wait for is looked at again after a moment. */
export const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
export const key = () => ({ 'idempotency-key': randomUUID() });

/**
 * A candidate who pays at WeChat and the platform administrator, over HTTP, on a stack of their own. The caller stops it.
 * @param other where a second merchant has its account
 */
export async function startPaidOrders(other?: TestSandbox) {
  const stack = await startStack({ worker: false, otherMerchants: other ? [other.wechatPay] : [] });
  const { client: temporal, stop } = await startPaymentWorkers(stack);

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

  async function newClerk(openid: string, name: string) {
    const clerk = await logIn(openid, name);
    const { id: roleId } = await giveRole(stack, clerk.personId, { role: 'platform-administrator' });
    await clerk.client.put('/api/session/role', { roleId });
    return clerk;
  }

  const candidate = await logIn('oPayer', '甲示例');
  const clerk = await newClerk('oClerk', '庚示例');

  return {
    stack,
    temporal: temporal satisfies Client,
    control,
    candidate,
    clerk,
    /** Another platform administrator. */
    newClerk,
    /** Paid at WeChat, and confirmed; now, or at a time of one's own; to the platform, or to the merchant of a project's own. */
    async paid(paidAt?: Date, to?: TestSandbox) {
      const { personId, client } = candidate;
      const merchantId = to?.wechatPay.merchantId;
      const { applicationId, projectId } = await addPayableApplication(stack.database.knex, {
        ...{ personId, merchantId },
      });
      await temporal.workflow.start('payable', {
        workflowId: `application/${applicationId}`,
        taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'review'),
      });
      const path = `/api/applications/${applicationId}`;
      const order = await client.post<OpenPaymentOrder>(
        `${path}/payment-orders`,
        { channel: 'native' },
        key(),
      );
      const { orderId } = order.body;
      const number = orderId.replaceAll('-', '');
      const confirmed = { ...(paidAt && { paidAt }) };
      if (to) await to.control('POST', `/sandbox/payments/${number}/confirm`, confirmed);
      else await control('POST', `/payments/${number}/confirm`, confirmed);
      const payment = async () => (await client.get<ApplicationPayment>(`${path}/payment`)).body;
      while ((await payment()).state !== 'paid') await pause();
      return { applicationId, projectId, orderId, number, payment };
    },
    async stop() {
      await stop();
      await stack.stop();
    },
  };
}
