import type { ApplicationAnswer } from '../contracts/exam-application-routes';
import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Due, ExamApplicationActivities } from '../activities/exam-application';
import type { PaymentActivities } from '../activities/payment';
import type { TransitionActivities } from '../activities/transition';
import type { Snapshot, TransitionRequest } from '../activities/transition.types';
import type { Actor, Sent } from '../contracts/message';
import type { examApplication } from '../workflows/exam-application';
import { recordHistory } from './record-history';
import { workflowBundle } from './time';

/** What the rows of an application say, where there is no database. */
export interface ApplicationRows {
  whatIsDue?: (nowMs: number) => Due;
  isRefundDue?: boolean;
  payment?: 'paid' | 'never';
}

/** One application, from the outside: its messages, and the events that it recorded. */
export async function withApplication(
  server: TestWorkflowEnvironment,
  rows: ApplicationRows,
  walk: (application: ReturnType<typeof correspondent>) => Promise<void>,
): Promise<TransitionRequest[]> {
  const recorded: TransitionRequest[] = [];
  const taskQueue = randomUUID();
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue,
    workflowBundle,
    activities: activities(server, rows, recorded),
  });
  await worker.runUntil(() => walk(correspondent(server, taskQueue)));
  return recorded.filter(({ kind }) => kind === 'exam-application');
}

function activities(
  server: TestWorkflowEnvironment,
  { whatIsDue = () => ({ what: 'nothing' }), isRefundDue = false, payment = 'paid' }: ApplicationRows,
  recorded: TransitionRequest[],
): TransitionActivities & ExamApplicationActivities & Partial<PaymentActivities> {
  const snapshots = new Map<string, Snapshot>();
  return {
    readSnapshot: (id) => Promise.resolve(snapshots.get(id)),
    recordTransition: (request) => {
      const { sequence, position, processId } = request;
      const answer = request.type === 'application.order-opened' ? request.detail : { state: position.state };
      // A task that the server lost is done again, perhaps with another letter first: as the database does.
      const stored = recorded.find((one) => one.processId === processId && one.sequence === sequence);
      const known = snapshots.get(processId);
      if (stored && known && stored.message?.id === request.message?.id)
        return Promise.resolve({ outcome: 'recorded', answer, snapshot: known });
      if (stored && known) {
        const { id: messageId = '', requestHash = '' } = stored.message ?? {};
        const events = [{ messageId, requestHash, answer: { state: stored.position.state } }];
        return Promise.resolve({ outcome: 'overtaken', events, snapshot: known });
      }
      const snapshot = { sequence, position, institutionCode: null };
      snapshots.set(processId, snapshot);
      recorded.push(request);
      return Promise.resolve({ outcome: 'recorded', answer, snapshot });
    },
    whatIsDue: async () => whatIsDue(await server.currentTimeMs()),
    isRefundDue: () => Promise.resolve(isRefundDue),
    readPayment: async () => ({
      personId: 'p',
      applicationId: 'a',
      institutionId: null,
      businessCode: '05',
      amountFen: 28_000,
      expiresAtMs: (await server.currentTimeMs()) + 30 * 60_000,
      isPlaced: true,
      counts: true,
      refundWanted: null,
      refundHeld: null,
    }),
    readNotifiedPayment: () => Promise.resolve(undefined),
    askForPayment: () =>
      Promise.resolve(
        payment === 'paid'
          ? { kind: 'paid', transactionId: 't', paidAt: '2026-11-20T06:00:00Z' }
          : { kind: 'waiting' },
      ),
    closeOrder: () => Promise.resolve({ kind: 'closed' }),
  };
}

function correspondent(server: TestWorkflowEnvironment, taskQueue: string) {
  const workflowId = `application/${randomUUID()}`;
  const { client } = server;
  const handle = client.workflow.getHandle<typeof examApplication>(workflowId);
  return {
    workflowId,
    handle,
    send: (kind: string, actor: Actor, body: object = {}) =>
      handle.executeUpdate<ApplicationAnswer, [Sent]>(kind, {
        updateId: randomUUID(),
        args: [{ body, actor, requestHash: 'x' }],
      }),
    begin: (kind: 'submit' | 'reopen', actor: Actor, body: object, fresh = true) =>
      client.workflow.executeUpdateWithStart<typeof examApplication, ApplicationAnswer, [Sent]>(kind, {
        updateId: randomUUID(),
        args: [{ body, actor, requestHash: 'x' }],
        startWorkflowOperation: new WithStartWorkflowOperation<typeof examApplication>('examApplication', {
          workflowId,
          taskQueue,
          args: [{ fresh }],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        }),
      }),
    record: (name: string) => recordHistory(client, workflowId, `exam-application.${name}`),
  };
}
