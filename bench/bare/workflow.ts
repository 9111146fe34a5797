import {
  allHandlersFinished,
  condition,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { RecordActivities } from './activities';
import { decide, submit } from './messages';

const { recordSubmission, recordDecision } = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '10s',
});

/** The least that a process of these transitions can be: an update each, a local activity that records it. */
export async function bareProcess(levels: number): Promise<void> {
  let decided = 0;
  setHandler(submit, async ({ requestHash }) => {
    await recordSubmission(workflowInfo().workflowId, requestHash);
    return { state: 'in-review' };
  });
  setHandler(decide, async ({ requestHash }) => {
    decided += 1;
    await recordDecision(workflowInfo().workflowId, decided, requestHash);
    return { state: 'in-review' };
  });
  await condition(() => decided === levels && allHandlersFinished());
}
