import { workflowInfo } from '@temporalio/workflow';
import { type TaskQueueKind, siblingTaskQueue } from '../contracts/task-queues';

/** The queue of this kind in the installation that this workflow runs in. */
export function taskQueue(kind: TaskQueueKind): string {
  return siblingTaskQueue(workflowInfo().taskQueue, kind);
}
