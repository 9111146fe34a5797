import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { handRefundActivities } from '../activities/hand-refund';
import { createHandRefundTransitions } from '../activities/hand-refund-transitions';
import { paymentActivities } from '../activities/payment';
import { paymentTransitions } from '../activities/payment-transitions';
import { reconciliationActivities } from '../activities/reconciliation';
import { transitionActivities } from '../activities/transition';
import { taskQueueKinds, taskQueueName } from '../contracts/task-queues';
import { createPayMerchants } from '../providers/wechat/pay-merchants';
import { createEncryption } from '../runtime/encryption';
import { createLogger } from '../runtime/logger';
import { createDataConverter } from '../runtime/payload-codec';
import { failureInterceptor } from '../worker/failure-interceptor';
import { payableTransitions } from './payable-transitions';
import { bundleWorkflows } from './bundle-workflows';
import type { Stack } from './stack';

/** Workers of all queues for the paying part of an application and its orders, against the stack's sandbox. */
export async function startPaymentWorkers({
  config,
  database,
  origin,
}: Stack): Promise<{ client: Client; stop: () => Promise<void> }> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { address, taskQueuePrefix } = config.temporal;
  const dataConverter = createDataConverter(config.keys.payload);
  const client = new Client({ connection: await Connection.connect({ address }), dataConverter });
  const connection = await NativeConnection.connect({ address });
  const workflowBundle = await bundleWorkflows('workflows/testing/payable-workflows.ts');
  const log = createLogger('test', 'silent');
  const encryption = createEncryption(config.keys.encryption);
  const told = <T>(merchant: T) => ({
    ...merchant,
    notifyUrl: `${origin}/api/payment-notifications/wechat`,
  });
  const merchants = createPayMerchants([told(config.wechatPay), ...config.otherMerchants.map(told)]);
  const paying = { db: database.knex, encryption, merchants, log };
  const activities = {
    ...transitionActivities(database.knex, [
      payableTransitions,
      paymentTransitions,
      createHandRefundTransitions(encryption),
    ]),
    ...paymentActivities(paying),
    ...handRefundActivities(paying),
    ...reconciliationActivities(paying),
  };
  const workers = await Promise.all(
    taskQueueKinds.map((kind) =>
      Worker.create({
        connection,
        taskQueue: taskQueueName(taskQueuePrefix, kind),
        workflowBundle,
        activities,
        dataConverter,
        interceptors: { activity: [failureInterceptor(log)] },
        shutdownGraceTime: '1s',
      }),
    ),
  );
  const running = Promise.all(workers.map((worker) => worker.run()));
  return {
    client,
    stop: async () => {
      workers.forEach((worker) => worker.shutdown());
      await running;
      await connection.close();
      await client.connection.close();
    },
  };
}
