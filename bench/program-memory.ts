import type { OwnStack } from '../scripts/own-stack.mjs';

/** The programs of this project that stay. */
export type Program = 'api' | 'worker' | 'import-worker';

/** What one of them holds of the machine's memory, as its own metrics say. */
export async function megabytes({ metricsPorts }: OwnStack, program: Program): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPorts[program]}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]) / 1024 / 1024;
}

export async function megabytesOf(own: OwnStack): Promise<Record<Program, number>> {
  const [api, worker, importWorker] = await Promise.all([
    megabytes(own, 'api'),
    megabytes(own, 'worker'),
    megabytes(own, 'import-worker'),
  ]);
  return { api, worker, 'import-worker': importWorker };
}
