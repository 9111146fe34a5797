import { copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ensureTemporalRole } from '../database-roles.mjs';
import { createInstance } from '../instance.mjs';
import { answers, listens } from '../readiness.mjs';
import { runCommand } from '../run-command.mjs';
import { readCompose, serviceOf } from './compose.mjs';
import { productionPorts } from './ports.mjs';
import { resolveCaddy, resolveTemporalServer } from './resolve.mjs';

/**
 * The parts of docker-compose.temporal.yml as programs of this machine, as many of each as it says. What differs is where they
 * are, and the sandbox in place of the providers.
 * @param {Parameters<typeof createInstance>[0]} instance
 */
export function createProductionInstance({ settings, secrets, environment, children, postgresFlags = [] }) {
  const compose = readCompose();
  const service = (/** @type {string} */ name) => serviceOf(compose, name, { ...secrets, ...environment });
  const ports = portsOf(settings, compose);
  const usual = createInstance({
    ...{ settings, secrets, environment, children },
    postgresFlags: [...settingsOf(service('postgres').command), ...postgresFlags],
  });
  const here = {
    'postgres:5432': `127.0.0.1:${ports.postgres}`,
    'temporal:7233': `127.0.0.1:${ports.temporal}`,
    'temporal-ui:8080': `127.0.0.1:${ports.temporalUi}`,
  };
  const product = { HOST: '127.0.0.1', SANDBOX_ORIGIN: environment.SANDBOX_ORIGIN ?? '' };
  const temporalDatabase = { POSTGRES_SEEDS: '127.0.0.1', DB_PORT: ports.postgres };

  /**
   * A service's environment, with the addresses of this machine.
   * @param {string} name
   * @param {Record<string, string | number>} own what is different here
   */
  const environmentFor = (name, own) =>
    mapValues({ ...service(name).environment, ...own }, (value) =>
      Object.entries(here).reduce((text, [there, address]) => text.replace(there, address), String(value)),
    );

  /**
   * The parts `api-1`, `api-2` … of a program, and `api`, which is all of them.
   * @param {string} name
   * @param {string} portName
   * @param {number[]} copyPorts
   */
  function copiesOf(name, portName, copyPorts) {
    const [, ...command] = service(name).command;
    const start = (/** @type {number} */ port, /** @type {number} */ index) =>
      children.start({
        name: `${name}-${index + 1}`,
        command: [process.execPath, ...command],
        env: environmentFor(name, { ...product, [portName]: port }),
        ready: answers(`http://127.0.0.1:${port}/readyz`),
      });
    return {
      ...Object.fromEntries(
        copyPorts.map((port, index) => [`${name}-${index + 1}`, () => start(port, index)]),
      ),
      [name]: () => Promise.all(copyPorts.map(start)),
    };
  }

  /**
   * A service that runs to its end, with the programs that it has in its image.
   * @param {string} name
   * @param {Record<string, string | number>} own
   */
  async function runOnce(name, own) {
    const [command = '', ...args] = service(name).command;
    const path = `${join(settings.dataDir, 'bin')}:${process.env.PATH}`;
    const env = { ...process.env, ...environmentFor(name, own), PATH: path };
    await runCommand(command === 'node' ? process.execPath : command, args, { env, quiet: true });
  }

  return {
    ...usual,
    ...copiesOf('worker', 'WORKER_HEALTH_PORT', ports.workers),
    ...copiesOf('import-worker', 'IMPORT_WORKER_HEALTH_PORT', ports.importWorkers),
    ...copiesOf('api', 'PORT', ports.apis),
    /** @param {Promise<unknown>} [postgres] resolves when databases can be made */
    async temporal(postgres) {
      const { server, sqlTool, settings: ownSettings, temporal } = await resolveTemporalServer(compose);
      await postgres;
      await ensureTemporalRole({
        port: ports.postgres,
        password: secrets.POSTGRES_PASSWORD,
        temporalPassword: secrets.TEMPORAL_PASSWORD,
      });
      link(join(settings.dataDir, 'bin'), { temporal, 'temporal-sql-tool': sqlTool });
      await runOnce('temporal-schema', temporalDatabase);
      const folder = join(settings.dataDir, 'temporal-server');
      mkdirSync(folder, { recursive: true });
      copyFileSync(ownSettings, join(folder, 'docker.yaml'));
      await children.start({
        name: 'temporal',
        command: [server, '--root', folder, '--config', '.', '--env', 'docker', 'start'],
        env: environmentFor('temporal', {
          ...temporalDatabase,
          // Its settings outside the image look for the second database's port under this name.
          VISIBILITY_DB_PORT: ports.postgres,
          BIND_ON_IP: '127.0.0.1',
          ...ports.temporalServer,
        }),
        ready: listens(ports.temporal),
      });
      await runOnce('temporal-namespace', {});
    },
    migrate: () => runOnce('migrate', product),
    async front() {
      const caddy = await resolveCaddy(compose);
      const [, ...command] = service('front').command;
      await children.start({
        name: 'front',
        command: [caddy, ...command],
        env: environmentFor('front', {
          HOST: '127.0.0.1',
          PORT: ports.front,
          API_UPSTREAMS: `to ${ports.apis.map((port) => `127.0.0.1:${port}`).join(' ')}`,
        }),
        ready: answers(`http://127.0.0.1:${ports.front}/readyz`),
      });
    },
  };
}

/**
 * Where everything listens, by what it is for.
 * @param {import('../settings.mjs').Settings} settings
 */
export function portsOf(settings, compose = readCompose()) {
  const copies = (/** @type {string} */ name) => compose.services[name].deploy?.replicas ?? 1;
  return productionPorts(settings.ports, {
    api: copies('api'),
    worker: copies('worker'),
    importWorker: copies('import-worker'),
  });
}

/** `postgres -c a=1 -c b=2` → `a=1`, `b=2`. @param {string[]} command */
const settingsOf = (command) => command.filter((_, index) => command[index - 1] === '-c');

/**
 * Programs in a folder under the names that they have in the images, for the scripts of `production/`.
 * @param {string} folder
 * @param {Record<string, string>} files by their name there
 */
function link(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, file] of Object.entries(files)) symlinkSync(file, join(folder, name));
}

const mapValues = (record, change) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
