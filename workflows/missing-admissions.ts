import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { MissingAdmissionActivities } from '../activities/missing-admissions';
import { bulk } from './activity-options';
import { deliverCalls } from './deliver-calls';

const { beginMissingAdmissions } = proxyActivities<MissingAdmissionActivities>({
  ...bulk,
  summary: '为已绑定人员办理花名册准入',
});

/** So many in one run, which keeps its history short. */
const mostInOneRun = 500;

/**
 * Entry to their unit's roster begins for people who are bound and have none (R-I2, R-I3): in the first night for all who bound
 * before there were rosters, and every night for who was bound by an older version of the program meanwhile; what such a version
 * has left open when it unbound somebody ends. Goes on until nobody is left. On the bulk queue.
 */
export async function missingAdmissions(begunBefore = 0): Promise<{ begun: number }> {
  const { calls, isLast } = await beginMissingAdmissions(mostInOneRun);
  await deliverCalls(calls);
  const begun = begunBefore + calls.length;
  return isLast ? { begun } : await continueAsNew<typeof missingAdmissions>(begun);
}
