import { proxyActivities } from '@temporalio/workflow';
import type { ExpiredRowsActivities } from '../activities/expired-rows';
import type { ExpiringTable } from '../domain/expiring-tables';
import { bulk } from './activity-options';

const { deleteExpiredRows } = proxyActivities<ExpiredRowsActivities>({
  ...bulk,
  summary: '删除过期数据',
});

/**
 * Codes, tickets, sessions and answers that nobody can use any more are deleted (R-V3): of all tables every night, and of
 * these more often. On the bulk queue.
 */
export async function expiredRows(...tables: ExpiringTable[]): Promise<Record<string, number>> {
  return await deleteExpiredRows(...tables);
}
