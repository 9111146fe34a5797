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

const { findWaitingCalls } = proxyActivities<ProcessCallActivities>({
  ...untilDone,
  summary: '查找未送达的办理',
});
const { forgetDeliveredCalls } = proxyActivities<ProcessCallActivities>({
  ...untilDone,
  summary: '记下已送达的办理',
});

/** A run takes so many; the next one, minutes later, takes the rest. */
const mostInOneRun = 500;
const atOnce = 20;

/**
 * Every ten minutes: processes that a binding or a list has begun or moved, and that the API couldn't call (it has died, or the
 * server was away), begin with their rows, or look at them.
 */
export async function processCalls(): Promise<{ called: number }> {
  const calls = await findWaitingCalls(mostInOneRun);
  for (let from = 0; from < calls.length; from += atOnce)
    await Promise.all(calls.slice(from, from + atOnce).map(deliver));
  if (calls.length > 0) await forgetDeliveredCalls(calls);
  return { called: calls.length };
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
