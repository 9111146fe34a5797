import type { Client } from '@temporalio/client';
import { taskQueueName } from '../contracts/task-queues';
import { reconciliationId, reconciliationWorkflow, type BillOfDay } from '../domain/reconciliation';
import { addDays, shanghaiDay } from '../domain/shanghai-day';
import type { OwnStack } from '../scripts/own-stack.mjs';
import { connectTemporal } from '../test/own-reachable-stack';
import type { ReachableStack } from '../test/stack';
import { copyBill } from './bare/copy-bill';
import { addPaidOrders } from './paid-orders';
import { median } from './statistics';
import type { SubjectName } from './subject';
import { watchMemory } from './worker-memory';

/** A day's reconciliation of so many orders (R-P4), from its start until the day is closed, and what it was measured against. */
export interface ReconciliationFigures {
  readonly orders: number;
  /** The bare one: the same bill, downloaded and read alike, and `COPY` of its lines into a table of the same shape. */
  readonly seconds: Readonly<Record<SubjectName, number>>;
  /** Of the rounds' own ratios. */
  readonly ratio: number;
  /** Of the worker as a process: before, and at most. */
  readonly idleMegabytes: number;
  readonly peakMegabytes: number;
}

const rounds = 3;
/** Long enough ago that the daily run doesn't compare it as well. */
const daysAgo = 30;

/** Beside the bare one in turns, by a worker that has just started. */
export async function measureReconciliation(
  own: OwnStack,
  stack: ReachableStack,
  orders: number,
): Promise<ReconciliationFigures> {
  const { merchantId } = stack.config.wechatPay;
  const bill = { merchantId, day: addDays(shanghaiDay(new Date()), -daysAgo) };
  await addPaidOrders(own, stack, bill, orders);
  await own.kill('worker');
  await own.start('worker');
  const temporal = await connectTemporal(stack.config);
  try {
    const memory = await watchMemory(own, 'worker');
    const taken: Record<SubjectName, number>[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bare = await copyBill(own, stack.config, bill);
      taken.push({ bare, platform: await compareOnce(temporal, stack, bill, orders) });
    }
    return {
      orders,
      seconds: {
        platform: median(taken.map(({ platform }) => platform)),
        bare: median(taken.map(({ bare }) => bare)),
      },
      ratio: median(taken.map(({ platform, bare }) => platform / bare)),
      idleMegabytes: memory.idleMegabytes,
      peakMegabytes: await memory.peakMegabytes(),
    };
  } finally {
    await temporal.connection.close();
  }
}

/** As the daily run begins it. Every line has its order, or this fails. */
async function compareOnce(
  temporal: Client,
  { config, database: { knex } }: ReachableStack,
  bill: BillOfDay,
  orders: number,
): Promise<number> {
  const begun = performance.now();
  const outcome = await temporal.workflow.execute<(bill: BillOfDay) => Promise<string>>(
    reconciliationWorkflow.workflow,
    {
      workflowId: reconciliationId(bill),
      taskQueue: taskQueueName(config.temporal.taskQueuePrefix, 'bulk'),
      args: [bill],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    },
  );
  const seconds = (performance.now() - begun) / 1_000;
  const row = await knex('bill').where({ day: bill.day }).first<{ payments: number }>('payments');
  const difference = await knex('bill_difference').where({ day: bill.day }).first<object | undefined>('what');
  if (outcome !== 'compared' || row.payments !== orders || difference)
    throw new Error(`${outcome}: ${row.payments} of ${orders} payments, ${JSON.stringify(difference)}`);
  return seconds;
}
