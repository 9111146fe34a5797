import type { OwnStack } from '../scripts/own-stack.mjs';

/** Seconds until everything is ready: with an empty data folder, and again over the data that is there. */
export interface StartUp {
  readonly firstSeconds: number;
  readonly secondSeconds: number;
}

const parts = ['front', 'api', 'import-worker', 'worker', 'sandbox', 'temporal', 'postgres'] as const;

export async function measureStartUp(own: OwnStack): Promise<StartUp> {
  const firstSeconds = await secondsOf(() => own.startAll());
  for (const part of parts) await own.kill(part);
  return { firstSeconds, secondSeconds: await secondsOf(() => own.startAll()) };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}
