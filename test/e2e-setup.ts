import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePorts } from '../scripts/ports.mjs';
import { resolveChromium } from '../scripts/resolve-chromium.mjs';
import { projectFile } from './project-file';

/**
 * A whole `npm start` of its own, with ports and data of its own, and a browser. Tests find them as `E2E_ORIGIN`,
 * `E2E_SANDBOX_ORIGIN` and `CHROMIUM_PATH`. Who gives both origins has a platform running and keeps it.
 */
export default async function setUp(): Promise<void> {
  process.env.CHROMIUM_PATH = await resolveChromium();
  if (process.env.E2E_ORIGIN && process.env.E2E_SANDBOX_ORIGIN) return;
  const port = await findFreePorts(7);
  const folder = mkdtempSync(join(tmpdir(), 'talent-e2e-'));
  process.env.E2E_ORIGIN = `http://localhost:${port}`;
  process.env.E2E_SANDBOX_ORIGIN = `http://127.0.0.1:${port + 1}`;
  process.env.E2E_FOLDER = folder;
  const child = spawn(process.execPath, [projectFile('scripts/start.mjs')], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  globalThis.e2ePlatform = child;
  await untilStarted(child);
}

/** The banner is the sign that a person waits for, too. */
async function untilStarted(child: ChildProcess): Promise<void> {
  const started = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('已启动')) resolve();
      else process.stdout.write(chunk);
    });
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`npm start ended with exit code ${String(code)}`);
  });
  await Promise.race([started, ended]);
  ended.catch(() => undefined);
}

declare global {
  // How jest hands something from its global set-up to its teardown: both run in the same process.
  var e2ePlatform: ChildProcess | undefined;
}
