import { join } from 'node:path';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** The console, to `admin/dist`. */
export const buildAdmin = () => build('admin', 'vite', ['build', '--logLevel', 'warn']);

/** The mini-program's H5, to `miniapp/dist/h5`. Standard input is closed: Taro would ask. */
export const buildH5 = () => buildMiniapp('h5');

/** The mini-program itself, to `miniapp/dist/weapp`. */
export const buildWeapp = () => buildMiniapp('weapp');

/** @param {'h5' | 'weapp'} type */
const buildMiniapp = (type) => build('miniapp', 'taro', ['build', '--type', type]);

/** As it ships, also where a test asks for it: React's development build is slower, and mounts twice. */
async function build(folder, tool, args) {
  await runCommand('npx', ['--no-install', tool, ...args], {
    cwd: join(root, folder),
    env: { ...process.env, NODE_ENV: 'production' },
    quiet: true,
  });
}
