import type { OwnStack } from '../scripts/own-stack.mjs';
import { megabytes, type Program } from './program-memory';

const everyMs = 250;

export interface WatchedMemory {
  /** When it began. */
  readonly idleMegabytes: number;
  /** The most until now; ends the watching. */
  peakMegabytes(): Promise<number>;
}

/** Looks again and again at what a program holds of the machine's memory, as its own metrics say. */
export async function watchMemory(own: OwnStack, program: Program): Promise<WatchedMemory> {
  const look = (): Promise<number> => megabytes(own, program);
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
