import {
  ParentClosePolicy,
  getExternalWorkflowHandle,
  proxyActivities,
  startChild,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { ProcessCallActivities } from '../activities/process-calls';
import type { WaitingCall } from '../domain/process-call';
import { untilDone } from './activity-options';
import { catchUp } from './process.messages';
import { taskQueue } from './task-queues';

const { forgetDeliveredCalls } = proxyActivities<ProcessCallActivities>({
  ...untilDone,
  summary: '记下已送达的办理',
});

const atOnce = 20;

/**
 * These processes begin with their rows, or look at them; then their calls are forgotten. A call that has reached nobody stays.
 * Returns how many were delivered.
 */
export async function deliverCalls(calls: readonly WaitingCall[]): Promise<number> {
  const delivered: WaitingCall[] = [];
  for (let from = 0; from < calls.length; from += atOnce) {
    const some = calls.slice(from, from + atOnce);
    const isDelivered = await Promise.all(some.map(deliver));
    delivered.push(...some.filter((_call, at) => isDelivered[at]));
  }
  if (calls.length > 0) await forgetDeliveredCalls(delivered);
  return delivered.length;
}

/** False where the process runs but didn't hear it: begun this moment, or full of signals. It is called again. */
async function deliver({ processId, workflow, summary }: WaitingCall): Promise<boolean> {
  const isTold = await getExternalWorkflowHandle(processId)
    .signal(catchUp)
    .then(
      () => true,
      () => false,
    );
  if (isTold) return true;
  try {
    await startChild(workflow, {
      workflowId: processId,
      args: [{}],
      taskQueue: taskQueue('review'),
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: summary,
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}
