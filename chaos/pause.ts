import { setTimeout as wait } from 'node:timers/promises';

/** Returns early, and without an error, when it is told to stop. */
export async function pause(ms: number, stopped?: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal: stopped }).catch(() => undefined);
}
