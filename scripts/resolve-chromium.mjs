import { existsSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { findOnPath } from './find-on-path.mjs';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A browser for the journeys: CHROMIUM_PATH, on the PATH, Debian's (when root), or Playwright's download.
 * @returns {Promise<string>}
 */
export async function resolveChromium() {
  const known = process.env.CHROMIUM_PATH || findOnPath(names) || (await playwrightsOwn());
  const file = known ?? (await installFromDebian()) ?? (await downloadByPlaywright());
  if (file) return file;
  throw new Failure(
    '找不到 Chromium：请安装后重试，或设置 CHROMIUM_PATH。 Chromium is missing: install it, or set CHROMIUM_PATH.',
  );
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** With a Chinese font: without one every screen is a page of empty boxes. */
async function installFromDebian() {
  if (process.getuid?.() !== 0 || !findOnPath(['apt-get'])) return undefined;
  console.log('安装 Chromium 与中文字体… Installing Chromium and a Chinese font');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await runCommand('apt-get', ['update', '-q'], { env, quiet: true });
    await runCommand(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
      { env, quiet: true },
    );
  } catch (error) {
    console.log(error.message);
  }
  return findOnPath(names);
}

async function downloadByPlaywright() {
  console.log("用 Playwright 下载 Chromium… Playwright's download");
  await runCommand(process.execPath, [
    `${root}/node_modules/playwright-core/cli.js`,
    'install',
    'chromium',
  ]).catch((error) => console.log(error.message));
  return playwrightsOwn();
}
