import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Failure } from '../failure.mjs';
import { root } from '../paths.mjs';

/**
 * @typedef {object} Service one of docker-compose.temporal.yml, ready to be run without a container
 * @property {string[]} command
 * @property {Record<string, string>} environment
 */

/**
 * @typedef {object} Compose
 * @property {Record<string, { image: string, entrypoint?: string[], command?: string[], environment?: Record<string, string>, volumes?: string[], deploy?: { replicas: number } }>} services
 */

/**
 * docker-compose.temporal.yml, what it shares by anchors put in its places.
 * @returns {Compose}
 */
export function readCompose() {
  return parse(readFileSync(join(root, 'docker-compose.temporal.yml'), 'utf8'), { merge: true });
}

/**
 * What the compose file says of a service: its variables filled in, and files of ours where they are instead of where they are
 * mounted.
 * @param {Pick<Compose, 'services'>} compose
 * @param {string} name
 * @param {Record<string, string | undefined>} variables as `production.env` holds them
 * @returns {Service}
 */
export function serviceOf(compose, name, variables) {
  const { entrypoint = [], command = [], environment = {}, volumes = [] } = compose.services[name];
  const files = Object.fromEntries(volumes.flatMap(mountedFile));
  const here = (/** @type {unknown} */ text) => files[String(text)] ?? fillIn(String(text), variables);
  return {
    command: [...entrypoint, ...command].map(here),
    environment: Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, here(value)])),
  };
}

/** `./scripts/a.sh:/a.sh:ro` → where it is mounted, where it is. Volumes that Docker keeps are none. */
function mountedFile(/** @type {string} */ volume) {
  const [source = '', target = ''] = volume.split(':');
  return source.startsWith('./') ? [[target, join(root, source)]] : [];
}

/** `${NAME:-default}` and `${NAME:?}`, as Compose does: an empty value is none. */
function fillIn(/** @type {string} */ text, /** @type {Record<string, string | undefined>} */ variables) {
  return text.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name, kind, otherwise) => {
    const value = variables[name] || (kind === '-' ? otherwise : undefined);
    if (value === undefined) throw new Failure(`缺少设置 ${name}。 The setting ${name} is missing.`);
    return value;
  });
}
