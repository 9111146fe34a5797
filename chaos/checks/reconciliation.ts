import { reconciliationId } from '../../domain/reconciliation';
import { shanghaiDay } from '../../domain/shanghai-day';
import { taskQueueName } from '../../contracts/task-queues';
import type { Check } from './observed';

/** The platform's own comparison of the day with WeChat's bill finds no difference (R-P4). */
export const billAgrees: Check = async ({ stack: { config, database }, temporal }) => {
  const bill = { merchantId: config.wechatPay.merchantId, day: shanghaiDay(new Date()) };
  await temporal.workflow.execute('reconciliation', {
    workflowId: reconciliationId(bill),
    taskQueue: taskQueueName(config.temporal.taskQueuePrefix, 'bulk'),
    args: [bill],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  });
  const found = await database
    .knex('bill_difference')
    .where({ state: 'open', day: bill.day })
    .select<{ kind: string; number: string; what: string }[]>('kind', 'number', 'what');
  return found.map(({ kind, number, what }) => `the bill differs: ${kind} ${number} ${what}`);
};
