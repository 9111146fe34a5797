import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation, WorkflowUpdateFailedError, type Workflow } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { Actor, Sent } from '../contracts/message';
import { recordHistory } from './record-history';
import { workflowBundle } from './time';

/** One process in skipped time, from the outside. */
export interface ProcessInTime {
  /** Of the workflow, as it is registered. */
  readonly type: string;
  readonly workflowId: string;
  readonly activities: object;
}

/** Its letters, and a worker for as long as a story takes. */
export function processInTime<W extends Workflow>(
  { client, nativeConnection: connection }: TestWorkflowEnvironment,
  { type, workflowId, activities }: ProcessInTime,
) {
  const taskQueue = randomUUID();
  return {
    handle: client.workflow.getHandle<W>(workflowId),
    /** Starts a run if none is open, as the API does. */
    send: <Answer>(kind: string, actor: Actor, body: object = {}, fresh = false): Promise<Answer> =>
      client.workflow.executeUpdateWithStart<Workflow, Answer, [Sent]>(kind, {
        updateId: randomUUID(),
        args: [{ body, actor, requestHash: 'h' }],
        startWorkflowOperation: new WithStartWorkflowOperation<Workflow>(type, {
          workflowId,
          taskQueue,
          args: [fresh ? { fresh } : {}],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        }),
      }),
    during: async (story: () => Promise<void>): Promise<void> => {
      const worker = await Worker.create({ connection, taskQueue, workflowBundle, activities });
      await worker.runUntil(story);
    },
    /** @param name workflow, path and version, as of the file that the replay reads */
    record: (name: string) => recordHistory(client, workflowId, name),
  };
}

/** The code that a letter was refused with. */
export async function refusedAs(sent: Promise<unknown>): Promise<string | null | undefined> {
  const error: unknown = await sent.catch((reason: unknown) => reason);
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    throw new Error(`not refused: ${String(error)}`);
  return error.cause.type;
}
