import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation, WorkflowUpdateFailedError, type Workflow } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Actor, Sent } from '../contracts/message';
import type { HandRefundAction } from '../contracts/hand-refund-states';
import { applicationProcessId, unsent, type ApplicationStanding } from '../domain/exam-application-process';
import { handRefundNumberOf, handRefundProcessId } from '../domain/hand-refund';
import { messageBodyPlace } from '../domain/message-body-place';
import { giveRole } from './give-role';
import { startOrderProcesses, until } from './order-process';
import { addPayableApplication } from './payable-application';
import { recordHistory } from './record-history';

/** The refunds by hand of orders in a real Temporal and a real PostgreSQL, and WeChat Pay in memory. The caller stops it. */
export async function startHandRefunds() {
  const payments = await startOrderProcesses();
  const { db, client, taskQueue, encryption, wechat } = payments;
  const clerk = async (): Promise<Actor> => {
    const personId = randomUUID();
    await db('person').insert({ id: personId, name: '庚示例' });
    const role = 'platform-administrator';
    const { id, institutionId } = await giveRole({ database: { knex: db } }, personId, { role });
    return { personId, holding: { id, role, institutionId, businessCode: null } };
  };
  const actor = await clerk();
  const options = (orderId: string) => ({
    workflowId: handRefundProcessId(orderId),
    taskQueue,
    args: [{}],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
  });

  return {
    ...payments,
    clerk,
    actor,
    /** An application that was paid 280 yuan, at a time of one's own. */
    async paid(paidAt = new Date(), payer: string = randomUUID()) {
      const { applicationId, personId } = await addPayableApplication(db, { personId: payer });
      const { orderId, number, handle } = await payments.ordered(applicationId);
      wechat.pay(number, { paidAt: paidAt.toISOString() });
      await payments.notify(orderId);
      await handle.result();
      // As the application's own process has it, once it was told.
      await db('application').where({ id: applicationId }).update({ state: 'in-review', current_step: 0 });
      return { applicationId, personId, orderId, number };
    },
    /** As the application's own process has it: paid by the order, and withdrawn since. */
    async withdraw(applicationId: string, orderId: string) {
      const state = 'withdrawn';
      const position: ApplicationStanding = {
        ...{ ...unsent, state, round: 1, paid: true, orderId, due: 'on-submission', feeFen: 28_000 },
      };
      await db('application').where({ id: applicationId }).update({ state });
      await db('process').insert({
        ...{ id: applicationProcessId(applicationId), kind: 'exam-application', state, sequence: 4 },
        ...{ position: JSON.stringify(position), closed_at: new Date() },
      });
    },
    async standing(applicationId: string): Promise<ApplicationStanding> {
      const row = db('process').where({ id: applicationProcessId(applicationId) });
      return (await row.first<{ position: ApplicationStanding }>('position')).position;
    },
    /** As the API does: the words first, then the letter, which starts a run if none is open. */
    async send(orderId: string, kind: HandRefundAction, body: object, by: Actor = actor) {
      const updateId = `${randomUUID()}/h`;
      const processId = handRefundProcessId(orderId);
      const words = JSON.stringify({ reason: '考生申请退费', reference: '20261122000001' });
      await db('message_body').insert({
        process_id: processId,
        message_id: updateId,
        body_enc: encryption.encryptText(words, messageBodyPlace(processId, updateId)),
      });
      return await client.workflow.executeUpdateWithStart<Workflow, { round: number }, [Sent]>(kind, {
        updateId,
        args: [{ body, actor: by, requestHash: 'h' }],
        startWorkflowOperation: new WithStartWorkflowOperation<Workflow>('handRefund', {
          ...options(orderId),
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      });
    },
    /** What the API does with a verified notification of a refund by hand. */
    tell: (orderId: string) =>
      client.workflow.signalWithStart('handRefund', { ...options(orderId), signal: 'handRefundNews' }),
    over: (orderId: string) => client.workflow.getHandle(handRefundProcessId(orderId)).result(),
    round: (orderId: string, round = 1) =>
      db('hand_refund').where({ order_id: orderId, round }).first<Record<string, unknown>>(),
    becomes: (orderId: string, state: string, round = 1) =>
      until(
        async () =>
          (
            await db('hand_refund')
              .where({ order_id: orderId, round })
              .first<{ state: string } | undefined>('state')
          )?.state === state,
      ),
    numberOf: handRefundNumberOf,
    recordRefund: (orderId: string, path: string) =>
      recordHistory(client, handRefundProcessId(orderId), `hand-refund.${path}.1`),
    async refundEvents(orderId: string): Promise<string[]> {
      const events = db('process_event').where({ process_id: handRefundProcessId(orderId) });
      return (await events.orderBy('sequence').select<{ type: string }[]>('type')).map(({ type }) =>
        type.replace('hand-refund.', ''),
      );
    },
    /** The picture of a bank's receipt, kept and not yet claimed. */
    async proof(by: Actor = actor): Promise<string> {
      const id = randomUUID();
      await db('upload').insert({
        ...{ id, owner_person_id: by.personId, purpose: 'refund-proof', content_type: 'image/jpeg' },
        ...{ storage_key: id, size_bytes: 1, sha256: Buffer.alloc(32), width: 800, height: 600 },
        expires_at: new Date(Date.now() + 600_000),
      });
      return id;
    },
  };
}

/** The code that a letter was refused with. */
export async function refusalOfLetter(sent: Promise<unknown>): Promise<string | null | undefined> {
  const error: unknown = await sent.catch((reason: unknown) => reason);
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    throw new Error(`not refused: ${String(error)}`);
  return error.cause.type;
}
