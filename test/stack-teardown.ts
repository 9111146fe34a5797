import { rmSync } from 'node:fs';
import { runningStack } from './running-stack';
import './stack-setup';

/** Stops what `stack-setup.ts` started and removes its folder. */
export default async function tearDown(): Promise<void> {
  await globalThis.stopTestStack?.();
  rmSync(runningStack().folder, { recursive: true, force: true });
}
