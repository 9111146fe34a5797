import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { ApplicationFailure, type Workflow } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { TransitionActivities } from '../activities/transition';
import type { Snapshot, TransitionRequest } from '../activities/transition.types';
import { catchUp } from '../workflows/process.messages';
import { recordHistory } from './record-history';
import { workflowBundle } from './time';

interface Options {
  /** As `workflows/index` names it. */
  readonly workflow: string;
  /** Its id up to the application's own. */
  readonly prefix: string;
  /** What its histories' names begin with. */
  readonly history: string;
  /** Events that the rows refuse, for what they would take is taken. */
  readonly refused?: readonly string[];
  /** Processes that each transition moves beside. */
  readonly moved?: readonly string[];
}

type Recorded = Pick<TransitionRequest, 'type' | 'sequence' | 'position'>;

export const departmentId = 'department';
const holding = { id: 'h', role: 'hr-account', institutionId: departmentId, businessCode: null };

/**
 * The runs of one application that a department decides, and what each leaves to the next; the rows are remembered here, and
 * may be moved by another process's transition.
 */
export function reviewedProcess(server: TestWorkflowEnvironment, options: Options) {
  const recorded: Recorded[] = [];
  const taskQueue = `${options.history}-${randomUUID()}`;
  const workflowId = `${options.prefix}/${randomUUID()}`;
  const handle = server.client.workflow.getHandle(workflowId);
  const send = (kind: string, body: object = {}): Promise<{ type: string }> => {
    const isReviewers = kind === 'admit' || kind === 'refuse';
    const actor = isReviewers ? { personId: 'reviewer', holding } : { personId: 'applicant' };
    return server.client.workflow.executeUpdateWithStart<Workflow, { type: string }, [object]>(kind, {
      updateId: randomUUID(),
      args: [{ body, requestHash: 'h', actor }],
      startWorkflowOperation: new WithStartWorkflowOperation<Workflow>(options.workflow, {
        workflowId,
        taskQueue,
        args: [{ fresh: kind === 'apply' }],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      }),
    });
  };
  return {
    workflowId,
    send,
    types: () => recorded.map(({ type }) => type),
    last: () => recorded.at(-1),
    /** What the transition of another process does to the rows. */
    moveBeside(type: string, state: string) {
      recorded.push({
        type,
        sequence: recorded.length + 1,
        position: { ...recorded.at(-1)?.position, state },
      });
    },
    ended: (): Promise<unknown> => handle.result(),
    remind: () => handle.signal(catchUp),
    record: (history: string) => recordHistory(server.client, workflowId, `${options.history}.${history}.1`),
    async during(story: () => Promise<void>) {
      const worker = await Worker.create({
        connection: server.nativeConnection,
        taskQueue,
        workflowBundle,
        activities: transitionsOf(recorded, options),
      });
      await worker.runUntil(story);
    },
  };
}

/** As the rows do: tried again, because the answer came late, it is one event; another's number is not taken. */
function transitionsOf(
  recorded: Recorded[],
  { refused = [], moved }: Pick<Options, 'refused' | 'moved'>,
): TransitionActivities {
  const snapshot = (): Snapshot | undefined => {
    const last = recorded.at(-1);
    return last && { sequence: last.sequence, position: last.position, institutionCode: null };
  };
  return {
    readSnapshot: () => Promise.resolve(snapshot()),
    recordTransition({ sequence, position, type }) {
      if (refused.includes(type))
        return Promise.reject(ApplicationFailure.nonRetryable('', 'already-exists'));
      if (sequence > recorded.length) recorded.push({ sequence, position, type });
      const last = snapshot();
      if (!last) throw new Error('unreachable: it has just been recorded');
      if (recorded[sequence - 1]?.type !== type)
        return Promise.resolve({ outcome: 'overtaken', events: [], snapshot: last });
      return Promise.resolve({
        outcome: 'recorded',
        answer: { type, ...(moved && { moved }) },
        snapshot: last,
      });
    },
  };
}
