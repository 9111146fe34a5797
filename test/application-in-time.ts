import type { ApplicationAnswer } from '../contracts/exam-application-routes';
import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Due, ExamApplicationActivities } from '../activities/exam-application';
import type { PaymentActivities } from '../activities/payment';
import { applicationProcessId } from '../domain/exam-application-process';
import type { TransitionRequest } from '../domain/transition.types';
import type { Actor, Sent } from '../contracts/message';
import type { examApplication } from '../workflows/exam-application';
import { recordHistory } from './record-history';
import { rememberingRows } from './remembering-rows';
import { workflowBundle } from './time';

/** What the rows of an application say at the moment, where there is no database. */
export interface ApplicationRows {
  whatIsDue?: (nowMs: number) => Due;
  isRefundDue?: boolean;
  /** `twice`: an earlier order counts, and what is paid now goes back. */
  payment?: 'paid' | 'never' | 'twice';
}

/** One application, from the outside: its messages, and the events that it recorded. */
export async function withApplication(
  server: TestWorkflowEnvironment,
  rows: ApplicationRows,
  walk: (application: ReturnType<typeof correspondent>) => Promise<void>,
): Promise<TransitionRequest[]> {
  const {
    recorded,
    activities: transitions,
    moveBeside,
  } = rememberingRows({
    answer: ({ type, detail, position: { state } }) =>
      type === 'application.order-opened' ? detail : { state },
  });
  const taskQueue = randomUUID();
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue,
    workflowBundle,
    activities: { ...transitions, ...activities(server, rows, recorded) },
  });
  await worker.runUntil(() => walk(correspondent(server, taskQueue, moveBeside)));
  return recorded.filter(({ kind }) => kind === 'exam-application');
}

function activities(
  server: TestWorkflowEnvironment,
  rows: ApplicationRows,
  recorded: readonly TransitionRequest[],
): ExamApplicationActivities & Partial<PaymentActivities> {
  const closedOrders = new Set<string>();
  return {
    whatIsDue: async (id) => ({
      ...(rows.whatIsDue?.(await server.currentTimeMs()) ?? { what: 'nothing' }),
      sequence: recorded.filter(({ processId }) => processId === applicationProcessId(id)).length,
    }),
    isRefundDue: () => Promise.resolve(rows.isRefundDue ?? false),
    readPayment: async () => ({
      personId: 'p',
      applicationId: 'a',
      institutionId: null,
      businessCode: '05',
      amountFen: 28_000,
      expiresAtMs: (await server.currentTimeMs()) + 30 * 60_000,
      isPlaced: true,
      counts: true,
      refundWanted: rows.payment === 'twice' ? 'paid-twice' : null,
      refundHeld: null,
      refundFen: null,
    }),
    readNotifiedPayment: () => Promise.resolve(undefined),
    askForPayment: (orderId) => {
      if (closedOrders.has(orderId)) return Promise.resolve({ kind: 'closed' });
      if (rows.payment === 'never') return Promise.resolve({ kind: 'waiting' });
      return Promise.resolve({ kind: 'paid', transactionId: 't', paidAt: '2026-11-20T06:00:00Z' });
    },
    refundPayment: () => Promise.resolve('done'),
    closeOrder: (orderId) => {
      closedOrders.add(orderId);
      return Promise.resolve({ kind: 'closed' });
    },
  };
}

function correspondent(
  server: TestWorkflowEnvironment,
  taskQueue: string,
  moveBeside: ReturnType<typeof rememberingRows>['moveBeside'],
) {
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
    begin: (kind: 'submit' | 'reopen' | 'remove-from-unit', actor: Actor, body: object, fresh = true) =>
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
    /** Recorded by a task that died before the engine heard of it: the rows are there, and the workflow is not. */
    recordsAndDies: (type: TransitionRequest['type'], state: string) => moveBeside(workflowId, type, state),
    record: (name: string) => recordHistory(client, workflowId, `exam-application.${name}`),
  };
}
