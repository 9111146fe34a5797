import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { findOnPath, isExecutable } from './find-on-path.mjs';
import { goInstall } from './go-install.mjs';
import { cacheDir } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { downloadBySdk } from './sdk-download.mjs';

/** The newest of the command-line tool that installs as a Go module: server 1.29.1, UI 2.42.1. */
const cli = { module: 'github.com/temporalio/cli/cmd/temporal@v1.5.1', builds: 'temporal', name: 'temporal' };
const ui = {
  module: 'github.com/temporalio/ui-server/v2/cmd/server@v2.42.1',
  builds: 'server',
  name: 'temporal-ui',
};

/**
 * The `temporal` program: on the PATH, built before, downloaded by the SDK, or built now.
 * @returns {Promise<string>}
 */
export async function resolveTemporal() {
  const known = process.env.TEMPORAL_PATH || findOnPath(['temporal']) || cached(cli.name);
  const file = known ?? (await downloadBySdk('temporal')) ?? (await goInstall(cli));
  if (file) return file;
  throw new Failure(
    '找不到 Temporal：请安装 Go（https://go.dev/dl/）或把 temporal 放到 PATH 中后重试。\n' +
      '  Temporal is missing: install Go, or put the temporal program on the PATH, and try again.',
  );
}

/**
 * The UI server of its own: the dev server's built-in one can't be made read-only.
 * @returns {Promise<string>}
 */
export async function resolveTemporalUi() {
  const known =
    process.env.TEMPORAL_UI_PATH || findOnPath(['temporal-ui']) || cached(ui.name) || (await installedByGo());
  const file = known ?? (await goInstall(ui));
  if (file) return file;
  throw new Failure(
    '找不到 Temporal 界面程序：请安装 Go（https://go.dev/dl/）后重试，或设置 TEMPORAL_UI_PATH。\n' +
      '  The Temporal UI server is missing: install Go and try again, or set TEMPORAL_UI_PATH.',
  );
}

/** @param {string} name */
function cached(name) {
  const file = join(cacheDir(), name);
  return isExecutable(file) ? file : undefined;
}

/** `go install` names it `server`, as it does many programs: taken only if it says that it is the right one. */
async function installedByGo() {
  const file = findOnPath(['server']);
  if (!file) return undefined;
  const help = await runCommand(file, ['--help'], { quiet: true }).catch(() => '');
  return /Temporal UI[\s\S]*2\.42\./.test(help) ? file : undefined;
}
