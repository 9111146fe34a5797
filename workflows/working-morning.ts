import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { WorkingMorningActivities } from '../activities/working-morning';
import { bulk, database } from './activity-options';

const { morningTasks } = proxyLocalActivities<WorkingMorningActivities>({
  ...database,
  summary: '确定今天的提醒事项',
});
const { runMorningTask } = proxyActivities<WorkingMorningActivities>(bulk);

/**
 * 09:00 on working days: who has waited too long is reminded, and told one level up (R-B4, R-N7, R-N9). The tasks
 * run beside each other, each with its own retries: one that fails silences no other, and fails the morning once all have ended.
 */
export async function workingMorning(): Promise<Record<string, number>> {
  const { day, tasks } = await morningTasks(Date.now());
  const told = await Promise.allSettled(
    tasks.map(async ({ name, title }): Promise<[string, number]> => {
      return [name, await runMorningTask.executeWithOptions({ ...bulk, summary: title }, [name, day])];
    }),
  );
  return Object.fromEntries(
    told.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    }),
  );
}
