import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, type Workflow } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { TransitionActivities } from '../activities/transition';
import type { TransitionRequest } from '../activities/transition.types';
import type { Actor } from '../contracts/message';
import { recordHistory } from './record-history';
import { workflowBundle } from './time';

interface InTime {
  /** The workflow's name. */
  readonly workflow: string;
  /** Of the process, without its own part: `account/`. */
  readonly idPrefix: string;
  /** Types of events that the rows refuse. */
  readonly refused?: readonly string[];
  /** Activities beside the transitions, such as a child's. */
  readonly activities?: object;
}

/** One process from the outside, where time is skipped: its messages, and the events that its rows, and its children's, remember. */
export function processInTime(
  server: TestWorkflowEnvironment,
  { workflow, idPrefix, refused = [], activities: further = {} }: InTime,
) {
  const recorded: TransitionRequest[] = [];
  const eventsOf = (id: string): TransitionRequest[] => recorded.filter(({ processId }) => processId === id);
  const taskQueue = randomUUID();
  const workflowId = `${idPrefix}${randomUUID()}`;
  const transitions: TransitionActivities = {
    readSnapshot(processId) {
      const last = eventsOf(processId).at(-1);
      return Promise.resolve(
        last && { sequence: last.sequence, position: last.position, institutionCode: null },
      );
    },
    recordTransition(request) {
      if (refused.includes(request.type))
        return Promise.reject(ApplicationFailure.nonRetryable('', 'already-exists'));
      // As the rows do: tried again, because the answer came late, it is one event.
      if (request.sequence > eventsOf(request.processId).length) recorded.push(request);
      const { sequence, position } = request;
      return Promise.resolve({
        outcome: 'recorded',
        answer: { state: position.state },
        snapshot: { sequence, position, institutionCode: null },
      });
    },
  };
  return {
    /** Sends as the API does: the process is started where it rests. */
    send: (kind: string, body: object, actor: Actor) =>
      server.client.workflow.executeUpdateWithStart<Workflow, { state: string }, [object]>(kind, {
        updateId: randomUUID(),
        args: [{ body, requestHash: 'h', actor }],
        startWorkflowOperation: new WithStartWorkflowOperation<Workflow>(workflow, {
          workflowId,
          taskQueue,
          args: [{}],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        }),
      }),
    handle: server.client.workflow.getHandle(workflowId),
    types: (): string[] => eventsOf(workflowId).map(({ type }) => type),
    last: () => eventsOf(workflowId).at(-1),
    /** @param history the path's name, for the recorded histories: `unit-account.activated` */
    during: async (story: () => Promise<void>, history?: string): Promise<void> => {
      const worker = await Worker.create({
        connection: server.nativeConnection,
        taskQueue,
        workflowBundle,
        activities: { ...transitions, ...further },
      });
      await worker.runUntil(story);
      if (history) await recordHistory(server.client, workflowId, `${history}.1`);
    },
  };
}

/** The code that a letter was refused with. */
export async function refusedAs(sent: Promise<unknown>): Promise<string | null | undefined> {
  const error: unknown = await sent.catch((reason: unknown) => reason);
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    throw new Error(`not refused: ${String(error)}`);
  return error.cause.type;
}
