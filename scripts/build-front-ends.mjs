import { join } from 'node:path';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** The console, to `admin/dist`. */
export async function buildAdmin() {
  await runCommand('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'admin'),
    quiet: true,
  });
}

/** The mini-program's H5, to `miniapp/dist/h5`. Standard input is closed: Taro would ask. */
export async function buildH5() {
  await runCommand('npx', ['--no-install', 'taro', 'build', '--type', 'h5'], {
    cwd: join(root, 'miniapp'),
    env: { ...process.env, NODE_ENV: 'production' },
    quiet: true,
  });
}
