import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApp } from '../api/app';
import { readConfig, type Config } from '../runtime/config';
import { createSandbox, type Sandbox } from '../sandbox/app';
import { readConfig as readSandboxConfig } from '../sandbox/config';
import { environmentOf } from '../scripts/environment.mjs';
import { findFreePorts } from '../scripts/ports.mjs';
import { loadSecrets } from '../scripts/secrets.mjs';
import { readSettings } from '../scripts/settings.mjs';
import { createDatabase, type TestDatabase } from './database';
import { runningStack } from './running-stack';

export interface Stack {
  /** Of the API: `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly sandbox: Sandbox;
  readonly config: Config;
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

/**
 * Sandbox and API in this process, with a database, ports, storage and task queues of their own; the settings are
 * those of `npm start`.
 */
export async function startStack(): Promise<Stack> {
  const database = await createDatabase();
  const environment = await stackEnvironment(database);
  const config = readConfig(environment);
  const sandbox = createSandbox(readSandboxConfig(environment));
  await sandbox.listen(Number(environment.SANDBOX_PORT));
  const { app, close } = createApp(config);
  const server = await listen(createServer(app), config.port);
  return {
    origin: `http://127.0.0.1:${config.port}`,
    sandbox,
    config,
    database,
    async stop() {
      server.closeAllConnections();
      server.close();
      await close();
      await sandbox.close();
      await database.drop();
    },
  };
}

/** The environment that `npm start` would make, aimed at what runs for the tests. */
async function stackEnvironment(database: TestDatabase): Promise<Record<string, string>> {
  const { folder, temporalAddress } = runningStack();
  const dataDir = mkdtempSync(join(folder, 'stack-'));
  const settings = readSettings({ PORT: String(await findFreePorts(2)), DATA_DIR: dataDir });
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

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });
}
