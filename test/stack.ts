import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import { createApp } from '../api/app';
import { readConfig, type Config, type WechatPayConfig } from '../runtime/config';
import { createLogger } from '../runtime/logger';
import { createDataConverter } from '../runtime/payload-codec';
import { createSandbox, type Sandbox } from '../sandbox/app';
import { readConfig as readSandboxConfig } from '../sandbox/config';
import { environmentOf } from '../scripts/environment.mjs';
import { findFreePorts } from '../scripts/ports.mjs';
import { loadSecrets } from '../scripts/secrets.mjs';
import { readSettings } from '../scripts/settings.mjs';
import { runImportWorker } from '../worker/run-import-worker';
import { runWorker } from '../worker/run-worker';
import { scheduleIdsOf } from '../worker/schedules';
import type { RunningWorker } from '../worker/serve-queues';
import { runtimeOptions } from '../worker/temporal-logger';
import { createDatabase, type TestDatabase } from './database';
import { runningStack } from './running-stack';
import { serve } from './serve';
import { workflowBundle } from './time';

export interface Stack {
  /** Of the API: `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly sandbox: Sandbox;
  readonly config: Config;
  readonly database: TestDatabase;
  /** Reads processes past the API. */
  readonly temporal: Client;
  stop(): Promise<void>;
}

/** A stack as whoever uses it from outside needs it: this one, or one of programs of their own. */
export type ReachableStack = Pick<Stack, 'origin' | 'config'> & {
  readonly sandbox: Pick<Sandbox, 'origin'>;
  readonly database: Pick<TestDatabase, 'knex'>;
};

/** A stack by its addresses alone, as people reach it. */
export type VisitedStack = Pick<ReachableStack, 'origin' | 'sandbox'>;

interface StackOptions {
  readonly worker?: boolean;
  readonly otherMerchants?: readonly WechatPayConfig[];
}

/**
 * Sandbox, API and worker in this process, with a database, ports, storage and task queues of their own; the settings
 * are those of `npm start`.
 * @param options `worker: false` for a test that runs workers with workflows of its own; `otherMerchants` stand elsewhere than the stack's
 */
export async function startStack({
  worker: hasWorker = true,
  otherMerchants = [],
}: StackOptions = {}): Promise<Stack> {
  const database = await createDatabase();
  const environment = await stackEnvironment(database);
  const config = { ...readConfig(environment), otherMerchants };
  const sandbox = createSandbox(readSandboxConfig(environment));
  await sandbox.listen(Number(environment.SANDBOX_PORT));
  const worker = hasWorker ? await startWorkers(config) : undefined;
  // As behind the proxy of production: a test may come from any address.
  const { app, close } = createApp({ ...config, trustedProxies: 1 });
  const server = await serve(app, config.port);
  const temporal = await connectTemporal(config);
  return {
    origin: config.publicOrigin,
    sandbox,
    config,
    database,
    temporal,
    async stop() {
      server.closeAllConnections();
      server.close();
      await close();
      worker?.shutdown();
      await worker?.run;
      await temporal.connection.close();
      await sandbox.close();
      await database.drop();
    },
  };
}

/** Both workers of the platform, in this process. What runs by the clock is begun by the test alone: paused, it can be triggered. */
export async function startWorkers(config: Config): Promise<RunningWorker> {
  const log = createLogger('worker', config.logLevel);
  Runtime.install(runtimeOptions(log));
  const workers = [await runWorker(config, log, { workflowBundle }), await runImportWorker(config, log)];
  const { connection, schedule } = await connectTemporal(config);
  const ids = scheduleIdsOf(config.temporal.taskQueuePrefix);
  await Promise.all(ids.map((id) => schedule.getHandle(id).pause()));
  await connection.close();
  const run = Promise.all(workers.map((worker) => worker.run));
  return {
    run: run.then(() => undefined),
    shutdown: () => workers.forEach((worker) => worker.shutdown()),
  };
}

async function connectTemporal({ temporal, keys }: Config): Promise<Client> {
  const connection = await Connection.connect({ address: temporal.address });
  return new Client({ connection, dataConverter: createDataConverter(keys.payload) });
}

/** The environment that `npm start` would make, aimed at what runs for the tests. */
async function stackEnvironment(database: TestDatabase): Promise<Record<string, string>> {
  const { folder, temporalAddress } = runningStack();
  const dataDir = mkdtempSync(join(folder, 'stack-'));
  const port = await findFreePorts(7);
  const settings = readSettings({
    PORT: String(port),
    PUBLIC_ORIGIN: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
  });
  return environmentOf(settings, loadSecrets(folder), {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.url,
    DATABASE_MIGRATOR_URL: database.migratorUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TASK_QUEUE_PREFIX: `test-${randomBytes(6).toString('hex')}`,
    STORAGE_URL: pathToFileURL(join(dataDir, 'uploads')).href,
    DEMO_DATA: '0',
  });
}
