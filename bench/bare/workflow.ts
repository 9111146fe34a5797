import {
  allHandlersFinished,
  condition,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { RecordActivities } from './activities';
import { decide, submit } from './messages';

const { recordTransition } = proxyLocalActivities<RecordActivities>({ startToCloseTimeout: '10s' });

/** As many levels as an application passes. */
const levels = 4;

/** The least that a process of these transitions can be: an update each, a local activity that records it. */
export async function bareProcess(): Promise<void> {
  let sequence = 0;
  const record = async (state: string): Promise<string> => {
    sequence += 1;
    await recordTransition(workflowInfo().workflowId, sequence, state);
    return state;
  };
  setHandler(submit, () => record('submitted'));
  setHandler(decide, () => record('decided'));
  await condition(() => sequence > levels && allHandlersFinished());
}
