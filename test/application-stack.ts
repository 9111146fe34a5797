import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { taskQueueKinds, taskQueueName } from '../contracts/task-queues';
import { createDataConverter } from '../runtime/payload-codec';
import { createActivities } from '../worker/activities';
import { startStack, type Stack } from './stack';
import { workflowBundle } from './time';

export interface ApplicationStack extends Stack {
  readonly temporal: Client;
}

/** Sandbox, API and the product's own workers, with a database of their own. */
export async function startApplicationStack(): Promise<ApplicationStack> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const stack = await startStack();
  const { config, database } = stack;
  const { address, taskQueuePrefix } = config.temporal;
  const dataConverter = createDataConverter(config.keys.payload);
  const temporal = new Client({ connection: await Connection.connect({ address }), dataConverter });
  const connection = await NativeConnection.connect({ address });
  const activities = createActivities({ ...config, publicOrigin: stack.origin }, database.knex);
  const workers = await Promise.all(
    taskQueueKinds.map((kind) =>
      Worker.create({
        connection,
        taskQueue: taskQueueName(taskQueuePrefix, kind),
        workflowBundle,
        activities,
        dataConverter,
        shutdownGraceTime: '1s',
      }),
    ),
  );
  const running = Promise.all(workers.map((worker) => worker.run()));
  return {
    ...stack,
    temporal,
    async stop() {
      workers.forEach((worker) => worker.shutdown());
      await running;
      await connection.close();
      await temporal.connection.close();
      await stack.stop();
    },
  };
}
