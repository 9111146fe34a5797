import { newHolder } from '../test/identity-steps';
import { scanFiftyTimes } from '../test/parallel-scans';
import type { ReachableStack } from '../test/stack';
import { median } from './statistics';

const rounds = 3;

/** Seconds until the last of fifty scans of one document at once is answered: at most five (R-B3). */
export async function measureParallelScans(stack: ReachableStack): Promise<number> {
  const slowest: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const answers = await scanFiftyTimes(stack, newHolder());
    slowest.push(Math.max(...answers.map(({ tookMs }) => tookMs)));
  }
  return median(slowest) / 1_000;
}
