import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createChildren } from './children.mjs';
import { lockDataDir } from './data-lock.mjs';
import { databaseUrl, environmentOf } from './environment.mjs';
import { createInstance } from './instance.mjs';
import { root } from './paths.mjs';
import { findFreePorts } from './ports.mjs';
import { loadSecrets } from './secrets.mjs';
import { readSettings } from './settings.mjs';

/** @typedef {Awaited<ReturnType<typeof createOwnStack>>} OwnStack */
/** @typedef {'postgres' | 'temporal' | 'sandbox' | 'migrate' | 'worker' | 'import-worker' | 'api'} Part */

/**
 * A fresh instance on free ports, under the caller's control part by part: for measuring and for breaking things.
 * Its data is in `.cache/<name>`; what a killed run left running is stopped first. The caller ends with `stop()`.
 * @param {string} name `bench`, `chaos`
 * @param {{ variables?: Record<string, string>, postgresFlags?: string[] }} [options] settings that differ from the
 *   usual ones, of the programs and of PostgreSQL (`name=value`)
 */
export async function createOwnStack(name, { variables = {}, postgresFlags = [] } = {}) {
  const dataDir = join(root, '.cache', name);
  const lock = await lockDataDir(dataDir);
  for (const part of [
    'postgres',
    'temporal.db',
    'temporal.db-shm',
    'temporal.db-wal',
    'uploads',
    'logs',
    'sandbox.json',
  ]) {
    rmSync(join(dataDir, part), { recursive: true, force: true });
  }
  const settings = readSettings({ PORT: String(await findFreePorts(7)), DATA_DIR: dataDir });
  const secrets = loadSecrets(dataDir);
  const environment = environmentOf(settings, secrets, variables);
  const children = createChildren({
    logDir: join(dataDir, 'logs'),
    onStarted: lock.addChild,
    onDeath: report,
  });
  const instance = createInstance({ settings, secrets, environment, children, postgresFlags });

  return {
    environment,
    dataDir,
    origin: `http://127.0.0.1:${settings.ports.api}`,
    logDir: join(dataDir, 'logs'),
    sandboxOrigin: `http://127.0.0.1:${settings.ports.sandbox}`,
    /** Of PostgreSQL's own administrator, who alone sees everybody's statements. */
    administratorUrl: databaseUrl('postgres', secrets.POSTGRES_PASSWORD, settings.ports.postgres),
    /** Resolves when the part is ready (`migrate`: done). @param {Part} part */
    start: (part) => instance[part](),
    /** As a power cut would; `start` brings it back. @param {Part} part */
    kill: (part) => children.kill(part),
    async startAll() {
      await Promise.all([instance.postgres(), instance.temporal(), instance.sandbox()]);
      await instance.migrate();
      await Promise.all([instance.worker(), instance['import-worker'](), instance.api()]);
    },
    async stop() {
      await children.stopAll();
      lock.release();
    },
  };
}

/** @param {string} message */
function report(message) {
  console.error(message);
}
