import { Failure } from '../failure.mjs';
import { findOnPath } from '../find-on-path.mjs';
import { goInstall, goModuleFile } from '../go-install.mjs';
import { resolveTemporal } from '../resolve-temporal.mjs';

/**
 * Temporal's server proper with the tool that makes its tables, its own settings, which read the environment as its image does,
 * and the command-line tool. In the version of the compose file; built once, only when this shape is asked for.
 * @param {import('./compose.mjs').Compose} compose
 */
export async function resolveTemporalServer(compose) {
  const version = versionOf(compose, 'temporal');
  const source = 'go.temporal.io/server';
  const build = (/** @type {string} */ path, /** @type {string} */ builds, /** @type {string} */ name) =>
    goInstall({ module: `${source}/${path}@v${version}`, builds, name: `${name}-${version}` });
  return {
    server: found(await build('cmd/server', 'server', 'temporal-server')),
    sqlTool: found(await build('cmd/tools/sql', 'sql', 'temporal-sql-tool')),
    settings: found(
      await goModuleFile({
        module: `${source}@v${version}`,
        path: 'config/docker.yaml',
        name: `temporal-server-${version}.yaml`,
      }),
    ),
    temporal: await resolveTemporal(),
  };
}

/**
 * The front's program: named, on the PATH, or built once in the version of the compose file.
 * @param {import('./compose.mjs').Compose} compose
 */
export async function resolveCaddy(compose) {
  const known = process.env.CADDY_PATH || findOnPath(['caddy']);
  if (known) return known;
  const version = versionOf(compose, 'front');
  const module = `github.com/caddyserver/caddy/v2/cmd/caddy@v${version}`;
  return found(await goInstall({ module, builds: 'caddy', name: `caddy-${version}` }));
}

const versionOf = (compose, service) => compose.services[service].image.split(':')[1];

/** @param {string | undefined} file */
function found(file) {
  if (file) return file;
  throw new Failure(
    '生产形态需要 Go 来编译 Temporal 服务器与前置代理：请安装 Go（https://go.dev/dl/）后重试。\n' +
      '  The production shape builds Temporal’s server and its proxy with Go: install Go and try again.',
  );
}
