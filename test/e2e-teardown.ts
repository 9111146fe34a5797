import { once } from 'node:events';
import { rmSync } from 'node:fs';
import './e2e-setup';

/** Stops the platform as Ctrl-C does and removes its data. */
export default async function tearDown(): Promise<void> {
  const child = globalThis.e2ePlatform;
  if (child && child.exitCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  if (process.env.E2E_FOLDER) rmSync(process.env.E2E_FOLDER, { recursive: true, force: true });
}
