import { patched, proxyActivities, type ActivityOptions } from '@temporalio/workflow';
import type { ApplicationErasureActivities } from '../activities/application-erasure';
import type { ExpiredRowsActivities } from '../activities/expired-rows';
import type { LeftEntryErasureActivities } from '../activities/left-entry-erasure';
import { bulk } from './activity-options';

/** One that can't be finished in this time waits for the next night, and the kinds after it don't: all five fit into the run. */
const inItsTime: ActivityOptions = { ...bulk, scheduleToCloseTimeout: '2 hours' };

const { eraseUnsentDrafts } = proxyActivities<ApplicationErasureActivities>({
  ...inItsTime,
  summary: '删除未提交的申报草稿',
});
const { erasePrivateParts } = proxyActivities<ApplicationErasureActivities>({
  ...inItsTime,
  summary: '删除申报中的联系方式和第三人信息',
});
const { eraseContents } = proxyActivities<ApplicationErasureActivities>({
  ...inItsTime,
  summary: '删除申报的填报内容和材料',
});
const { eraseLeftEntries } = proxyActivities<LeftEntryErasureActivities>({
  ...inItsTime,
  summary: '删除移除人员名册中保存期满的人员',
});
const { deleteOldAccessEvents } = proxyActivities<ExpiredRowsActivities>({
  ...inItsTime,
  summary: '删除保存期满的操作记录',
});

export interface Retained {
  readonly unsentDrafts: number;
  readonly privateParts: number;
  readonly contents: number;
  readonly accessEvents: number;
  readonly leftEntries: number;
}

/**
 * Every night: what has been kept for its time is erased (R-V3). Codes, tickets and other rows of an hour or a month go by
 * `expiredRows`, files by `uploadSweep`. On the bulk queue. A kind that fails holds up none of the others, and fails the run once
 * all have had their turn.
 */
export async function retention(): Promise<Retained> {
  const failures: unknown[] = [];
  const inTurn = async (erase: () => Promise<number>): Promise<number> => {
    try {
      return await erase();
    } catch (error) {
      failures.push(error);
      return 0;
    }
  };
  const retained = {
    unsentDrafts: await inTurn(eraseUnsentDrafts),
    privateParts: await inTurn(erasePrivateParts),
    contents: await inTurn(eraseContents),
    accessEvents: await inTurn(deleteOldAccessEvents),
    leftEntries: patched('erase-left-entries') ? await inTurn(eraseLeftEntries) : 0,
  };
  if (failures.length > 0) throw failures[0];
  return retained;
}
