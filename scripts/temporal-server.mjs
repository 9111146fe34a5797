import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** What processes are found by in the Temporal UI. */
export const searchAttributes = ['InstitutionCode', 'BusinessCode', 'ProcessState', 'PersonId'];

/** How long a closed process can be looked into. The table of events is the record that stays. */
export const retention = '180d';

/**
 * The dev server, tuned: as it comes, one shard polls 20 times a second, which makes every process wait 150 ms.
 * @param {{ temporal: string, port: number, file?: string, namespace?: string }} options file: where it keeps its data; in memory without one
 * @returns {string[]}
 */
export function devServerCommand({ temporal, port, file, namespace = 'default' }) {
  const pragmas = ['journal_mode=WAL', 'synchronous=FULL'].flatMap((pragma) => ['--sqlite-pragma', pragma]);
  return [
    ...[
      temporal,
      'server',
      'start-dev',
      '--headless',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--log-level',
      'warn',
    ],
    ...(namespace === 'default' ? [] : ['--namespace', namespace]),
    ...(file ? ['--db-filename', file, ...pragmas] : []),
    ...dynamicConfig().flatMap(([name, value]) => [
      '--dynamic-config-value',
      `${name}=${JSON.stringify(value)}`,
    ]),
  ];
}

/** The same file that the server in production reads (JSON is YAML). */
export function dynamicConfig() {
  const file = join(root, 'scripts', 'temporal-dynamic-config.json');
  const settings = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(settings).map(
    ([name, [{ value }]]) => /** @type {[string, unknown]} */ ([name, value]),
  );
}

/**
 * The arguments of `temporal` that prepare a namespace. Each may run again without harm.
 * @param {string} namespace
 */
export function namespaceCommands(namespace) {
  const names = searchAttributes.flatMap((name) => ['--name', name, '--type', 'Keyword']);
  return [
    ['operator', 'search-attribute', 'create', '--namespace', namespace, ...names],
    ['operator', 'namespace', 'update', '--namespace', namespace, '--retention', retention],
  ];
}

/**
 * @param {{ temporal: string, address: string, namespace?: string }} options
 */
export async function prepareNamespace({ temporal, address, namespace = 'default' }) {
  await Promise.all(
    namespaceCommands(namespace).map((args) => runOnceHealthy(temporal, [...args, '--address', address])),
  );
}

/**
 * The server listens before its frontend is healthy, seconds before on a busy machine.
 * @param {string} temporal
 * @param {string[]} args
 */
async function runOnceHealthy(temporal, args) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await runCommand(temporal, args, { quiet: true });
    } catch (error) {
      if (tries === 60 || !/not healthy|deadline exceeded|unavailable/i.test(String(error))) throw error;
      await pause(500);
    }
  }
}
