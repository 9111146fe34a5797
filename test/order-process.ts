import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { handRefundActivities } from '../activities/hand-refund';
import { createHandRefundTransitions } from '../activities/hand-refund-transitions';
import { paymentActivities } from '../activities/payment';
import { paymentTransitions } from '../activities/payment-transitions';
import { reconciliationActivities } from '../activities/reconciliation';
import { refundWatchActivities } from '../activities/refund-watch';
import { transitionActivities } from '../activities/transition';
import { orderNumberOf, paymentProcessId } from '../domain/payment-process';
import { ProviderError } from '../providers/provider-error';
import { createEncryption } from '../runtime/encryption';
import { parseKeyRing } from '../runtime/key-ring';
import { createLogger } from '../runtime/logger';
import { failureInterceptor } from '../worker/failure-interceptor';
import { createDatabase } from './database';
import { recordHistory } from './record-history';
import { openOrder } from './payable-application';
import { runningStack } from './running-stack';
import { workflowBundle } from './time';
import { testMerchant, WechatPayInMemory } from './wechat-pay-in-memory';

/** The process of an order by itself: a worker, a database, and WeChat Pay in memory. The caller stops it. */
export async function startOrderProcesses() {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const database = await createDatabase();
  const db = database.knex;
  const wechat = new WechatPayInMemory();
  const address = runningStack().temporalAddress;
  const client = new Client({ connection: await Connection.connect({ address }) });
  const connection = await NativeConnection.connect({ address });
  const encryption = createEncryption(parseKeyRing(`test:${randomBytes(32).toString('base64')}`));
  const log = createLogger('test', 'silent');
  const unconfigured = new Set<string>();
  /** Every configured merchant is the same memory; it says whose an order is. */
  const merchants = {
    appId: testMerchant.appId,
    platform: testMerchant.merchantId,
    all: [testMerchant.merchantId],
    of(merchantId: string) {
      if (unconfigured.has(merchantId)) throw new ProviderError('wechat-pay', 'alert', 'MERCHANT_UNKNOWN');
      return wechat.as(merchantId);
    },
  };
  const taskQueue = `payment-${randomUUID()}`;
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle,
    activities: {
      ...transitionActivities(db, [paymentTransitions, createHandRefundTransitions(encryption)]),
      ...paymentActivities({ db, encryption, merchants, log }),
      ...handRefundActivities({ db, encryption, merchants, log }),
      ...reconciliationActivities({ db, merchants, log }),
      ...refundWatchActivities(db),
    },
    interceptors: { activity: [failureInterceptor(log)] },
    shutdownGraceTime: '1s',
  });
  const running = worker.run();

  const options = (orderId: string) => ({
    workflowId: paymentProcessId(orderId),
    taskQueue,
    args: [orderId],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
  });
  const start = (orderId: string) => client.workflow.start('payment', options(orderId));
  const row = (table: string, id: string) => db(table).where({ id }).first<Record<string, unknown>>();
  const order = (id: string) => row('payment_order', id);

  return {
    db,
    wechat,
    /** Merchants that the platform has no account of. */
    unconfigured,
    client,
    encryption,
    taskQueue,
    start,
    order,
    application: (id: string) => row('application', id),
    /** What the API does with a verified notification. */
    notify: (orderId: string) =>
      client.workflow.signalWithStart('payment', { ...options(orderId), signal: 'paymentNews' }),
    /** An order, placed at WeChat by its running process. */
    async ordered(applicationId: string) {
      const orderId = await openOrder(db, applicationId);
      const handle = await start(orderId);
      await until(async () => (await order(orderId)).client_params !== null);
      return { orderId, number: orderNumberOf(orderId), handle };
    },
    async eventTypes(orderId: string): Promise<string[]> {
      const events = db('process_event').where({ process_id: paymentProcessId(orderId) });
      return (await events.orderBy('sequence').select<{ type: string }[]>('type')).map(({ type }) => type);
    },
    /** Keeps the history of the order's last run for the replay test. */
    record: (orderId: string, path: string) =>
      recordHistory(client, paymentProcessId(orderId), `payment.${path}.1`),
    async stop() {
      worker.shutdown();
      await running;
      await connection.close();
      await client.connection.close();
      await database.drop();
    },
  };
}

export type OrderProcesses = Awaited<ReturnType<typeof startOrderProcesses>>;

/** Looks again and again, for what comes by itself. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 30));
}
