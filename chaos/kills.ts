import type { OwnStack, Part } from '../scripts/own-stack.mjs';
import { pause } from './pause';
import { randomOf } from './random';

export interface Kill {
  readonly part: Part;
  /** After the part before it was back. */
  readonly afterMs: number;
  readonly downMs: number;
}

/** The workers hold most of what can be lost, so they die most often. */
const victims = [
  'worker',
  'worker',
  'worker',
  'import-worker',
  'api',
  'api',
  'temporal',
  'postgres',
] as const;

export function planKills(seed: number, count: number): readonly Kill[] {
  const random = randomOf(seed, 'kills');
  return Array.from({ length: count }, () => ({
    part: random.pick(victims),
    afterMs: random.between(500, 5_000),
    downMs: random.between(0, 2_000),
  }));
}

/** Carries the plan out until it is told to stop; then everything is up again. Returns how often each part died. */
export async function killUntil(
  own: OwnStack,
  plan: readonly Kill[],
  stopped: AbortSignal,
  tell: (line: string) => void,
): Promise<ReadonlyMap<Part, number>> {
  const deaths = new Map<Part, number>();
  for (const { part, afterMs, downMs } of plan) {
    await pause(afterMs, stopped);
    if (stopped.aborted) break;
    await own.kill(part);
    deaths.set(part, (deaths.get(part) ?? 0) + 1);
    await pause(downMs);
    tell(`killed ${part}, back after ${downMs + (await bringBack(own, part))} ms`);
  }
  return deaths;
}

/** PostgreSQL refuses while a killed server's last child still lives, for a moment: then once more. */
async function bringBack(own: OwnStack, part: Part): Promise<number> {
  const start = Date.now();
  for (;;) {
    try {
      await own.start(part);
      return Date.now() - start;
    } catch (error) {
      if (Date.now() - start > 90_000) throw error;
      await own.kill(part);
      await pause(300);
    }
  }
}
