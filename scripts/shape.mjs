import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { createInstance } from './instance.mjs';

/**
 * Which servers an instance has, and how many programs of each kind.
 * @typedef {object} Shape
 * @property {string} title for people; nothing for the usual one
 * @property {number} portCount so many neighbouring ports it may take
 * @property {typeof createInstance} createInstance
 * @property {(settings: Settings, own: OwnParts) => Settings} settings where its data is
 * @property {(settings: Settings, own: OwnParts) => Record<string, number>} ports what for → port
 * @property {(settings: Settings) => Record<'api' | 'worker' | 'import-worker', number>} metricsPorts where the first of each says
 *   what it holds
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {import('./settings.mjs').OwnParts} OwnParts
 */

/** @type {Shape} One of each, and Temporal's dev server: what `npm start` brings up. */
const usual = {
  title: '',
  portCount: 7,
  createInstance,
  settings: (settings) => settings,
  ports: ({ ports }, own) => ({
    网站: ports.api,
    'worker health': ports.workerHealth,
    'import worker health': ports.importWorkerHealth,
    ...(own.sandbox && { sandbox: ports.sandbox }),
    ...(own.temporal && { Temporal: ports.temporal }),
    ...(own.temporalUi && { 'Temporal UI': ports.temporalUi }),
    ...(own.postgres && { PostgreSQL: ports.postgres }),
  }),
  metricsPorts: ({ ports }) => ({
    api: ports.api,
    worker: ports.workerHealth,
    'import-worker': ports.importWorkerHealth,
  }),
};

/**
 * @param {{ isProductionShape: boolean }} options
 * @returns {Promise<Shape>}
 */
export async function shapeOf({ isProductionShape }) {
  if (!isProductionShape) return usual;
  const { createProductionInstance, portsOf } = await import('./production/instance.mjs');
  const { mostPorts } = await import('./production/ports.mjs');
  return {
    title: '生产形态：docker-compose.temporal.yml 的各服务，以本机程序运行',
    portCount: mostPorts,
    createInstance: createProductionInstance,
    settings(settings, own) {
      if (!own.postgres || !own.temporal || !own.temporalUi)
        throw new Failure(
          '生产形态自带 PostgreSQL、Temporal 及其界面：请去掉 DATABASE_URL、TEMPORAL_ADDRESS、TEMPORAL_UI_ADDRESS。\n' +
            '  The production shape brings its own PostgreSQL, Temporal and UI: leave those addresses out.',
        );
      // Beside the usual shape's: that one's processes are in another Temporal.
      return { ...settings, dataDir: join(settings.dataDir, 'production-shape') };
    },
    ports(settings, own) {
      const { front, sandbox, temporal, temporalUi, postgres, temporalServer, apis, workers, importWorkers } =
        portsOf(settings);
      return {
        网站: front,
        ...(own.sandbox && { sandbox }),
        ...{ Temporal: temporal, 'Temporal UI': temporalUi, PostgreSQL: postgres },
        ...temporalServer,
        ...numbered('API', apis),
        ...numbered('worker health', workers),
        ...numbered('import worker health', importWorkers),
      };
    },
    metricsPorts: (settings) => ({ ...usual.metricsPorts(settings), api: portsOf(settings).apis[0] }),
  };
}

/** @param {string} use @param {number[]} ports */
const numbered = (use, ports) =>
  Object.fromEntries(ports.map((port, index) => [`${use} ${index + 1}`, port]));
