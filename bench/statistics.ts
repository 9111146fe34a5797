/** What a number of measured calls came to. */
export interface Measured {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly perSecond: number;
}

export function summarise(latenciesMs: readonly number[], elapsedMs: number): Measured {
  return {
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    perSecond: (latenciesMs.length / elapsedMs) * 1_000,
  };
}

/** Each figure's median over the rounds: one disturbed round doesn't show. */
export function medianOf(rounds: readonly Measured[]): Measured {
  return {
    p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  };
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** By the nearest rank; 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0;
}
