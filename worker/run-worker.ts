import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { WorkerOptions } from '@temporalio/worker';
import type { Config } from '../runtime/config';
import type { Logger } from '../runtime/logger';
import { createActivities } from './activities';
import { bootstrap } from './schedules';
import { serveQueues, type RunningWorker } from './serve-queues';
import { databasePoolSize } from './tuning';
import { warnOfUnknownMerchants } from './unknown-merchants';

type WorkflowCode = Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'>;

/**
 * The worker of all queues but `imports`; makes schedules and standing processes.
 * @param code the workflows: what the build laid beside this program, unless told otherwise
 */
export async function runWorker(
  config: Config,
  log: Logger,
  code: WorkflowCode = codeOf(config),
): Promise<RunningWorker> {
  return await serveQueues(config, log, {
    applicationName: 'worker',
    queues: ['review', 'provider', 'bulk'],
    poolSize: databasePoolSize,
    healthPort: config.workerHealthPort,
    work: (db, temporal) => ({ ...code, activities: createActivities(config, db, temporal) }),
    async prepare(client, db) {
      await bootstrap(client, config.temporal.taskQueuePrefix);
      await warnOfUnknownMerchants(db, config, log);
    },
  });
}

/** The bundle that the build made; in development, where there may be none, the sources. */
function codeOf({ isProduction }: Config): WorkflowCode {
  const codePath = resolve(__dirname, 'workflows.js');
  if (isProduction || existsSync(codePath)) return { workflowBundle: { codePath } };
  return { workflowsPath: resolve(__dirname, '../workflows/index.ts') };
}
