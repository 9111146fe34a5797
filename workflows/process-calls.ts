import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { ProcessCallActivities } from '../activities/process-calls';
import { untilDone } from './activity-options';
import { deliverCalls } from './deliver-calls';

const { findWaitingCalls } = proxyActivities<ProcessCallActivities>({
  ...untilDone,
  summary: '查找未送达的办理',
});

/** So many in one run, which keeps its history short. */
const mostInOneRun = 500;

/**
 * Every ten minutes: processes that a binding or a list has begun or moved, and that the API couldn't call (it has died, or the
 * server was away) or doesn't (an import lets in many at once), begin with their rows, or look at them. Goes on until none is left.
 */
export async function processCalls(calledBefore = 0): Promise<{ called: number }> {
  const calls = await findWaitingCalls(mostInOneRun);
  const delivered = await deliverCalls(calls);
  const called = calledBefore + delivered;
  // Where none can be delivered, the next run of the schedule tries again.
  return calls.length < mostInOneRun || delivered === 0
    ? { called }
    : await continueAsNew<typeof processCalls>(called);
}
