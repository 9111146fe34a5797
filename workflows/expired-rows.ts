import { proxyActivities } from '@temporalio/workflow';
import type { ExpiredRowsActivities } from '../activities/expired-rows';
import { bulk } from './activity-options';

const { deleteExpiredRows } = proxyActivities<ExpiredRowsActivities>({
  ...bulk,
  summary: '删除过期数据',
});

/** Every night: codes, tickets, sessions and answers that nobody can use any more are deleted (R-V3). On the bulk queue. */
export async function expiredRows(): Promise<Record<string, number>> {
  return await deleteExpiredRows();
}
