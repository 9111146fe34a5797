import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from '@temporalio/client';
import { NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { taskQueueKinds, taskQueueName } from '../contracts/task-queues';
import { connect } from '../db/connection';
import type { Config } from '../runtime/config';
import type { Logger } from '../runtime/logger';
import { createDataConverter } from '../runtime/payload-codec';
import { createActivities } from './activities';
import { failureInterceptor } from './failure-interceptor';
import { createHealthServer } from './health';
import { bootstrap } from './schedules';
import { runtimeOptions } from './temporal-logger';
import { common, databasePoolSize, tuning } from './tuning';
import { warnOfUnknownMerchants } from './unknown-merchants';

type WorkflowCode = Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'>;

/** A worker of all task queues. */
export interface RunningWorker {
  /** Ends after `shutdown`, when what was in hand is done; fails when a worker dies. */
  readonly run: Promise<void>;
  shutdown(): void;
}

/**
 * Connects, makes schedules and standing processes, and polls. Resolves when it is ready for work.
 * @param code the workflows: what the build laid beside this program, unless told otherwise
 */
export async function runWorker(
  config: Config,
  log: Logger,
  code: WorkflowCode = codeOf(config),
): Promise<RunningWorker> {
  Runtime.install(runtimeOptions(log));
  const { address, namespace, taskQueuePrefix } = config.temporal;
  const connection = await NativeConnection.connect({ address });
  const db = connect(config.databaseUrl, { poolSize: databasePoolSize, applicationName: 'worker' });
  const dataConverter = createDataConverter(config.keys.payload);
  const activities = createActivities(config, db);

  const workers = await Promise.all(
    taskQueueKinds.map((kind) =>
      Worker.create({
        connection,
        namespace,
        taskQueue: taskQueueName(taskQueuePrefix, kind),
        ...code,
        activities,
        dataConverter,
        interceptors: { activity: [failureInterceptor(log)] },
        ...common,
        ...tuning[kind],
      }),
    ),
  );
  const health = createHealthServer(workers, db).listen(config.workerHealthPort, config.host);
  await bootstrap(new Client({ connection, namespace, dataConverter }), taskQueuePrefix);
  await warnOfUnknownMerchants(db, config, log);

  const shutdown = (): void =>
    workers.filter((worker) => worker.getState() === 'RUNNING').forEach((worker) => worker.shutdown());
  const run = Promise.all(workers.map((worker) => worker.run().finally(shutdown))).finally(async () => {
    health.close();
    await connection.close();
    await db.destroy();
  });
  return { run: run.then(() => undefined), shutdown };
}

/** The bundle that the build made; in development, where there may be none, the sources. */
function codeOf({ isProduction }: Config): WorkflowCode {
  const codePath = resolve(__dirname, 'workflows.js');
  if (isProduction || existsSync(codePath)) return { workflowBundle: { codePath } };
  return { workflowsPath: resolve(__dirname, '../workflows/index.ts') };
}
