import { Client } from '@temporalio/client';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Knex } from 'knex';
import { taskQueueName, type TaskQueueKind } from '../contracts/task-queues';
import { connect } from '../db/connection';
import type { Config } from '../runtime/config';
import type { Logger } from '../runtime/logger';
import { createDataConverter } from '../runtime/payload-codec';
import { failureInterceptor } from './failure-interceptor';
import { createHealthServer } from './health';
import { common, tuning } from './tuning';

/** A worker of some task queues. */
export interface RunningWorker {
  /** Ends after `shutdown`, when what was in hand is done; fails when a worker dies. */
  readonly run: Promise<void>;
  shutdown(): void;
}

interface Served {
  readonly applicationName: string;
  readonly queues: readonly TaskQueueKind[];
  readonly poolSize: number;
  readonly healthPort: number;
  /** Without workflows it takes activities alone, and has no thread for workflows. */
  readonly work: (
    db: Knex,
    temporal: Client,
  ) => Pick<WorkerOptions, 'activities' | 'workflowBundle' | 'workflowsPath'>;
  /** What must be there besides. */
  readonly prepare?: (client: Client, db: Knex) => Promise<void>;
}

/** Connects and polls. Resolves when it is ready for work. */
export async function serveQueues(config: Config, log: Logger, served: Served): Promise<RunningWorker> {
  const { applicationName, queues, poolSize, healthPort, work, prepare } = served;
  const { address, namespace, taskQueuePrefix } = config.temporal;
  const connection = await NativeConnection.connect({ address });
  const db = connect(config.databaseUrl, { poolSize, applicationName });
  const dataConverter = createDataConverter(config.keys.payload);
  const temporal = new Client({ connection, namespace, dataConverter });
  const code = work(db, temporal);
  const workers = await Promise.all(
    queues.map((kind) =>
      Worker.create({
        connection,
        namespace,
        taskQueue: taskQueueName(taskQueuePrefix, kind),
        ...code,
        dataConverter,
        interceptors: { activity: [failureInterceptor(log)] },
        ...common,
        ...tuning[kind],
      }),
    ),
  );
  const health = createHealthServer(workers, db, config.metricsToken).listen(healthPort, config.host);
  await prepare?.(temporal, db);

  const shutdown = (): void =>
    workers.filter((worker) => worker.getState() === 'RUNNING').forEach((worker) => worker.shutdown());
  const run = Promise.all(workers.map((worker) => worker.run().finally(shutdown))).finally(async () => {
    health.close();
    await connection.close();
    await db.destroy();
  });
  return { run: run.then(() => undefined), shutdown };
}
