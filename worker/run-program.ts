import { Runtime } from '@temporalio/worker';
import { readConfig, type Config } from '../runtime/config';
import { createLogger, type Logger } from '../runtime/logger';
import type { RunningWorker } from './serve-queues';
import { runtimeOptions } from './temporal-logger';

/** A worker as a program: until it is told to stop, and what it has in hand is done. */
export function runProgram(
  name: 'worker' | 'import-worker',
  run: (config: Config, log: Logger) => Promise<RunningWorker>,
): void {
  const config = readConfig();
  const log = createLogger(name, config.logLevel);
  Runtime.install(runtimeOptions(log));
  run(config, log)
    .then(async (worker) => {
      log.info('ready');
      process.once('SIGTERM', () => worker.shutdown());
      process.once('SIGINT', () => worker.shutdown());
      await worker.run;
    })
    .catch((error: unknown) => {
      log.fatal({ error: error instanceof Error ? error.message : String(error) }, `${name} ended`);
      process.exitCode = 1;
    });
}
