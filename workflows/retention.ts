import { proxyActivities } from '@temporalio/workflow';
import type { ApplicationErasureActivities } from '../activities/application-erasure';
import type { ExpiredRowsActivities } from '../activities/expired-rows';
import { bulk } from './activity-options';

const { eraseUnsentDrafts } = proxyActivities<ApplicationErasureActivities>({
  ...bulk,
  summary: '删除未提交的申报草稿',
});
const { erasePrivateParts } = proxyActivities<ApplicationErasureActivities>({
  ...bulk,
  summary: '删除申报中的联系方式和第三人信息',
});
const { eraseContents } = proxyActivities<ApplicationErasureActivities>({
  ...bulk,
  summary: '删除申报的填报内容和材料',
});
const { deleteOldAccessEvents } = proxyActivities<ExpiredRowsActivities>({
  ...bulk,
  summary: '删除保存期满的操作记录',
});

export interface Retained {
  readonly unsentDrafts: number;
  readonly privateParts: number;
  readonly contents: number;
  readonly accessEvents: number;
}

/**
 * Every night: what has been kept for its time is erased (R-V3). Codes, tickets and other rows of an hour or a month go by
 * `expiredRows`, files by `uploadSweep`. On the bulk queue.
 */
export async function retention(): Promise<Retained> {
  return {
    unsentDrafts: await eraseUnsentDrafts(),
    privateParts: await erasePrivateParts(),
    contents: await eraseContents(),
    accessEvents: await deleteOldAccessEvents(),
  };
}
