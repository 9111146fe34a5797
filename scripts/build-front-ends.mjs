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
export const buildH5 = () => buildMiniapp('h5');

/** The mini-program itself, to `miniapp/dist/weapp`. */
export const buildWeapp = () => buildMiniapp('weapp');

/** @param {'h5' | 'weapp'} type */
async function buildMiniapp(type) {
  await runCommand('npx', ['--no-install', 'taro', 'build', '--type', type], {
    cwd: join(root, 'miniapp'),
    env: { ...process.env, NODE_ENV: 'production' },
    quiet: true,
  });
}
