import { type Measured, summarise } from './statistics';

/** Does all of it, so many at once, and says how long each took and how fast it went. */
export async function measureAtOnce(
  concurrency: number,
  work: readonly (() => Promise<void>)[],
): Promise<Measured> {
  const latenciesMs: number[] = [];
  const start = performance.now();
  await atOnce(concurrency, work, async (one) => {
    const begun = performance.now();
    await one();
    latenciesMs.push(performance.now() - begun);
  });
  return summarise(latenciesMs, performance.now() - start);
}

/** Handles every item, so many at once; ends with the first error. */
export async function atOnce<T>(
  concurrency: number,
  items: readonly T[],
  handle: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const waiting = items.entries();
  const hand = async (): Promise<void> => {
    for (const [index, item] of waiting) await handle(item, index);
  };
  await Promise.all(Array.from({ length: concurrency }, hand));
}
