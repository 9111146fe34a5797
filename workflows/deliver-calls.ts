import {
  ParentClosePolicy,
  getExternalWorkflowHandle,
  proxyActivities,
  startChild,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { ProcessCallActivities } from '../activities/process-calls';
import type { WaitingCall } from '../db/process-call';
import { untilDone } from './activity-options';
import { catchUp } from './process.messages';
import { taskQueue } from './task-queues';

const { forgetDeliveredCalls } = proxyActivities<ProcessCallActivities>({
  ...untilDone,
  summary: '记下已送达的办理',
});

const atOnce = 20;

/** These processes begin with their rows, or look at them; then their calls are forgotten. */
export async function deliverCalls(calls: readonly WaitingCall[]): Promise<void> {
  for (let from = 0; from < calls.length; from += atOnce)
    await Promise.all(calls.slice(from, from + atOnce).map(deliver));
  if (calls.length > 0) await forgetDeliveredCalls(calls);
}

async function deliver({ processId, workflow, summary }: WaitingCall): Promise<void> {
  const isTold = await getExternalWorkflowHandle(processId)
    .signal(catchUp)
    .then(
      () => true,
      () => false,
    );
  if (isTold) return;
  try {
    await startChild(workflow, {
      workflowId: processId,
      args: [{}],
      taskQueue: taskQueue('review'),
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: summary,
    });
  } catch (error) {
    // It has been begun this moment, and began with the rows as they are.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
