import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bringUp } from './bring-up.mjs';
import { createChildren } from './children.mjs';
import { lockDataDir } from './data-lock.mjs';
import { databaseUrl, environmentOf } from './environment.mjs';
import { root } from './paths.mjs';
import { findFreePorts } from './ports.mjs';
import { loadSecrets } from './secrets.mjs';
import { readSettings } from './settings.mjs';
import { shapeOf } from './shape.mjs';

/** @typedef {Awaited<ReturnType<typeof createOwnStack>>} OwnStack */
/**
 * In the production shape `api` and `worker` are all of them, and `api-1` is one.
 * @typedef {'postgres' | 'temporal' | 'sandbox' | 'migrate' | 'worker' | 'import-worker' | 'api'} UsualPart
 * @typedef {UsualPart | 'front' | `api-${number}` | `worker-${number}`} Part
 */

/**
 * A fresh instance on free ports, under the caller's control part by part: for measuring and for breaking things.
 * Its data is in `.cache/<name>`; what a killed run left running is stopped first. The caller ends with `stop()`; a caller
 * that is interrupted, or dies of what nobody caught, takes its programs with it.
 * @param {string} name `bench`, `chaos`
 * @param {{ variables?: Record<string, string>, postgresFlags?: string[], isProductionShape?: boolean }} [options]
 *   settings that differ from the usual ones, of the programs and of PostgreSQL (`name=value`); whether its parts are
 *   those of docker-compose.temporal.yml
 */
export async function createOwnStack(
  name,
  { variables = {}, postgresFlags = [], isProductionShape = false } = {},
) {
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
  const shape = await shapeOf({ isProductionShape });
  const port = await findFreePorts(shape.portCount);
  const settings = readSettings({ PORT: String(port), DATA_DIR: dataDir });
  const secrets = loadSecrets(dataDir);
  const environment = environmentOf(settings, secrets, variables);
  const children = createChildren({
    logDir: join(dataDir, 'logs'),
    onStarted: lock.addChild,
    onDeath: report,
  });
  const instance = shape.createInstance({ settings, secrets, environment, children, postgresFlags });
  const stop = async () => {
    await children.stopAll();
    lock.release();
  };
  const giveUp = async (/** @type {number} */ exitCode) => {
    await stop();
    process.exit(exitCode);
  };
  process.once('SIGINT', () => void giveUp(130));
  process.once('SIGTERM', () => void giveUp(143));
  process.once('uncaughtException', (error) => {
    console.error(error);
    void giveUp(1);
  });

  return {
    environment,
    dataDir,
    origin: `http://127.0.0.1:${settings.ports.api}`,
    metricsPorts: shape.metricsPorts(settings),
    /** What `/metrics` asks for, where the shape gives its programs one. */
    metricsToken: environment.METRICS_TOKEN ?? secrets.METRICS_TOKEN,
    logDir: join(dataDir, 'logs'),
    sandboxOrigin: `http://127.0.0.1:${settings.ports.sandbox}`,
    /** Of PostgreSQL's own administrator, who alone sees everybody's statements. */
    administratorUrl: databaseUrl('postgres', secrets.POSTGRES_PASSWORD, settings.ports.postgres),
    /** Resolves when the part is ready (`migrate`: done). @param {Part} part @returns {Promise<unknown>} */
    start: (part) => instance[part](),
    /** As a power cut would; `start` brings it back. @param {Part} part */
    kill: (part) => children.kill(part),
    startAll: () => bringUp(instance, { postgres: true, temporal: true, sandbox: true }),
    stop,
  };
}

/** @param {string} message */
function report(message) {
  console.error(message);
}
