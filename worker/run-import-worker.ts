import type { Config } from '../runtime/config';
import type { Logger } from '../runtime/logger';
import { createImportActivities } from './import-activities';
import { serveQueues, type RunningWorker } from './serve-queues';
import { importPoolSize } from './tuning';

/**
 * The worker of `imports`: activities alone. What a file of 100,000 rows takes of memory and of a processor is taken here, beside
 * no decision that somebody waits for.
 */
export async function runImportWorker(config: Config, log: Logger): Promise<RunningWorker> {
  return await serveQueues(config, log, {
    applicationName: 'import-worker',
    queues: ['imports'],
    poolSize: importPoolSize,
    healthPort: config.importWorkerHealthPort,
    work: (db) => ({ activities: createImportActivities(config, db) }),
  });
}
