import { randomUUID } from 'node:crypto';
import type { Workflow } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { catchUp } from '../workflows/process.messages';
import { processInTime } from './process-in-time';
import { rememberingRows } from './remembering-rows';

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

export const departmentId = 'department';
const holding = { id: 'h', role: 'hr-account', institutionId: departmentId, businessCode: null };

/**
 * The runs of one application that a department decides, and what each leaves to the next; its rows may be moved by another
 * process's transition.
 */
export function reviewedProcess(server: TestWorkflowEnvironment, options: Options) {
  const { workflow: type, prefix, history, refused = [], moved } = options;
  const workflowId = `${prefix}/${randomUUID()}`;
  const { recorded, activities, moveBeside } = rememberingRows({
    refusal: (request) => (refused.includes(request.type) ? 'already-exists' : undefined),
    answer: (request) => ({ type: request.type, ...(moved && { moved }) }),
  });
  const { send, handle, during, record } = processInTime<Workflow>(server, { type, workflowId, activities });
  return {
    workflowId,
    send: (kind: string, body: object = {}) =>
      send<{ type: string }>(
        kind,
        kind === 'admit' || kind === 'refuse' ? { personId: 'reviewer', holding } : { personId: 'applicant' },
        body,
        kind === 'apply',
      ),
    types: () => recorded.map((event) => event.type),
    last: () => recorded.at(-1),
    /** What the transition of another process does to the rows. */
    moveBeside: (event: string, state: string) => moveBeside(workflowId, event, state),
    ended: (): Promise<unknown> => handle.result(),
    remind: () => handle.signal(catchUp),
    record: (path: string) => record(`${history}.${path}.1`),
    during,
  };
}
