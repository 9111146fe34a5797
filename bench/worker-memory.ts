import type { OwnStack } from '../scripts/own-stack.mjs';

const everyMs = 250;

export interface WatchedMemory {
  /** When it began. */
  readonly idleMegabytes: number;
  /** The most until now; ends the watching. */
  peakMegabytes(): Promise<number>;
}

/** Looks again and again at what the import worker holds of the machine's memory, as its own metrics say. */
export async function watchMemory({ environment }: OwnStack): Promise<WatchedMemory> {
  const address = `http://127.0.0.1:${environment.IMPORT_WORKER_HEALTH_PORT}/metrics`;
  const look = async (): Promise<number> => {
    const metrics = await (await fetch(address)).text();
    return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]) / 1024 / 1024;
  };
  const idleMegabytes = await look();
  let peak = Promise.resolve(idleMegabytes);
  const timer = setInterval(() => {
    peak = peak.then(async (most) => Math.max(most, await look()));
  }, everyMs);
  return {
    idleMegabytes,
    async peakMegabytes() {
      clearInterval(timer);
      return await peak;
    },
  };
}
