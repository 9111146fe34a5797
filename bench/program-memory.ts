import type { OwnStack } from '../scripts/own-stack.mjs';

/** The programs of this project that stay. */
export type Program = 'api' | 'worker' | 'import-worker';

/** What one of them holds of the machine's memory, as its own metrics say. Throws where they don't. */
export async function megabytes(
  { metricsPorts, metricsToken }: Pick<OwnStack, 'metricsPorts' | 'metricsToken'>,
  program: Program,
): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${metricsPorts[program]}/metrics`, {
    headers: { authorization: `Bearer ${metricsToken}` },
  });
  const bytes = /^process_resident_memory_bytes (\S+)/m.exec(await answer.text())?.[1];
  if (!bytes) throw new Error(`No figure of memory from ${program}: ${answer.status}`);
  return Number(bytes) / 1024 / 1024;
}

export async function megabytesOf(own: OwnStack): Promise<Record<Program, number>> {
  const [api, worker, importWorker] = await Promise.all([
    megabytes(own, 'api'),
    megabytes(own, 'worker'),
    megabytes(own, 'import-worker'),
  ]);
  return { api, worker, 'import-worker': importWorker };
}
