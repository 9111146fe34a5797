import { join } from 'node:path';
import { acceptsConnections, ensureDatabase } from './database-roles.mjs';
import { postgresCommand } from './postgres.mjs';
import { programs } from './programs.mjs';
import { answers, listens } from './readiness.mjs';
import { resolveTemporal, resolveTemporalUi } from './resolve-temporal.mjs';
import { runCommand } from './run-command.mjs';
import { devServerCommand, prepareNamespace } from './temporal-server.mjs';
import { publicPath, temporalUiCommand } from './temporal-ui.mjs';

/**
 * How each part of an instance is brought up. Each returns when its part is ready.
 * @param {{ settings: import('./settings.mjs').Settings, secrets: Record<string, string>, environment: Record<string, string>, children: import('./children.mjs').Children, postgresFlags?: string[] }} instance
 */
export function createInstance({ settings, secrets, environment, children, postgresFlags: flags }) {
  const { ports, dataDir } = settings;
  const namespace = environment.TEMPORAL_NAMESPACE;
  const environmentFor = (/** @type {keyof typeof programs} */ name) =>
    Object.fromEntries(programs[name].environment.map((variable) => [variable, environment[variable]]));
  const commandOf = (/** @type {keyof typeof programs} */ name) => [
    process.execPath,
    ...programs[name].command.slice(1),
  ];

  return {
    async postgres() {
      const password = secrets.POSTGRES_PASSWORD;
      const command = await postgresCommand({ dataDir, port: ports.postgres, password, flags });
      // SIGINT is PostgreSQL's "fast" stop: it doesn't wait for connections to end by themselves.
      await children.start({
        name: 'postgres',
        command,
        ready: acceptsConnections({ port: ports.postgres, password }),
        stopSignal: 'SIGINT',
      });
      await ensureDatabase({
        port: ports.postgres,
        password,
        migratorPassword: secrets.MIGRATOR_PASSWORD,
        applicationPassword: secrets.APPLICATION_PASSWORD,
      });
    },
    async temporal() {
      const temporal = await resolveTemporal();
      const command = devServerCommand({
        temporal,
        port: ports.temporal,
        file: join(dataDir, 'temporal.db'),
        namespace,
      });
      await children.start({ name: 'temporal', command, ready: listens(ports.temporal) });
      await prepareNamespace({ temporal, address: environment.TEMPORAL_ADDRESS, namespace });
    },
    async temporalUi() {
      const temporalUi = await resolveTemporalUi();
      const command = temporalUiCommand({
        temporalUi,
        dataDir,
        port: ports.temporalUi,
        temporalAddress: environment.TEMPORAL_ADDRESS,
        publicOrigin: settings.publicOrigin,
        namespace,
      });
      await children.start({
        name: 'temporal-ui',
        command,
        ready: answers(`http://127.0.0.1:${ports.temporalUi}${publicPath}/healthz`),
      });
    },
    async migrate() {
      const [command, ...args] = commandOf('migrate');
      await runCommand(command, args, { env: { ...process.env, ...environmentFor('migrate') }, quiet: true });
    },
    sandbox: () =>
      children.start({
        name: 'sandbox',
        command: commandOf('sandbox'),
        env: environmentFor('sandbox'),
        ready: listens(ports.sandbox),
      }),
    worker: () =>
      children.start({
        name: 'worker',
        command: commandOf('worker'),
        env: environmentFor('worker'),
        ready: answers(`http://127.0.0.1:${ports.workerHealth}/readyz`),
      }),
    'import-worker': () =>
      children.start({
        name: 'import-worker',
        command: commandOf('import-worker'),
        env: environmentFor('import-worker'),
        ready: answers(`http://127.0.0.1:${ports.importWorkerHealth}/readyz`),
      }),
    api: () =>
      children.start({
        name: 'api',
        command: commandOf('api'),
        env: environmentFor('api'),
        ready: answers(`http://127.0.0.1:${ports.api}/readyz`),
      }),
  };
}
