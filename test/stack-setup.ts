import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../db/connection';
import { migrateDatabase } from '../db/migrate-database';
import { buildStale } from '../scripts/build-all.mjs';
import { createChildren } from '../scripts/children.mjs';
import { acceptsConnections, ensureDatabase } from '../scripts/database-roles.mjs';
import { findFreePorts } from '../scripts/ports.mjs';
import { postgresCommand } from '../scripts/postgres.mjs';
import { listens } from '../scripts/readiness.mjs';
import { resolveTemporal } from '../scripts/resolve-temporal.mjs';
import { loadSecrets } from '../scripts/secrets.mjs';
import { devServerCommand, prepareNamespace } from '../scripts/temporal-server.mjs';
import { databaseAddress, rememberStack, type RunningStack } from './running-stack';

/** Data of a test is thrown away: what keeps it safe over a power cut only costs time. */
const withoutDurability = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Once for all test files: PostgreSQL, Temporal, the workflow bundle, and a migrated database that `createDatabase`
 * copies. The same server programs and settings as `npm start`.
 */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-test-'));
  const port = await findFreePorts(2);
  const stack: RunningStack = {
    folder,
    postgresPort: port,
    temporalAddress: `127.0.0.1:${port + 1}`,
    password: 'test',
  };
  const children = createChildren({
    logDir: join(folder, 'logs'),
    onStarted: () => undefined,
    onDeath: (message: string) => process.stderr.write(`${message}\n`),
  });
  globalThis.stopTestStack = () => children.stopAll();
  try {
    await Promise.all([
      startPostgres(stack, children),
      startTemporal(stack, children),
      buildStale({ only: ['workflows'] }),
    ]);
  } catch (error) {
    await children.stopAll();
    throw error;
  }
  loadSecrets(folder);
  rememberStack(stack);
}

type Children = ReturnType<typeof createChildren>;

async function startPostgres(
  { folder, postgresPort: port, password }: RunningStack,
  children: Children,
): Promise<void> {
  const command = await postgresCommand({ dataDir: folder, port, password, flags: withoutDurability });
  await children.start({
    name: 'postgres',
    command,
    ready: acceptsConnections({ port, password }),
    stopSignal: 'SIGINT',
  });
  await ensureDatabase({ port, password, migratorPassword: password, applicationPassword: password });
  const template = connect(databaseAddress({ postgresPort: port, password }, 'migrator', 'talent'));
  try {
    await migrateDatabase(template, 'application');
  } finally {
    await template.destroy();
  }
}

async function startTemporal({ temporalAddress }: RunningStack, children: Children): Promise<void> {
  const temporal = await resolveTemporal();
  const port = Number(temporalAddress.split(':')[1]);
  await children.start({
    name: 'temporal',
    command: devServerCommand({ temporal, port }),
    ready: listens(port),
  });
  await prepareNamespace({ temporal, address: temporalAddress });
}

declare global {
  // How jest hands something from its global set-up to its teardown: both run in the same process.
  var stopTestStack: (() => Promise<void>) | undefined;
}
