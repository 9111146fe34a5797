import { readConfig } from '../runtime/config';
import { createLogger } from '../runtime/logger';
import { runWorker } from './run-worker';

const config = readConfig();
const log = createLogger('worker', config.logLevel);

runWorker(config, log)
  .then(async (worker) => {
    log.info('ready');
    process.once('SIGTERM', () => worker.shutdown());
    process.once('SIGINT', () => worker.shutdown());
    await worker.run;
  })
  .catch((error: unknown) => {
    log.fatal({ error: error instanceof Error ? error.message : String(error) }, 'worker ended');
    process.exitCode = 1;
  });
