import type { ScanResult } from '../contracts/identity';
import type { Answer } from './api-client';
import { type Holder, newVisitor, postScan, sendCard } from './identity-steps';
import type { ReachableStack } from './stack';

export type TimedAnswer = Answer<ScanResult> & { readonly tookMs: number };

/** Fifty scans of one card at once, from ten accounts; the name that is typed isn't the card's (R-B3). */
export async function scanFiftyTimes(stack: ReachableStack, holder: Holder): Promise<TimedAnswer[]> {
  const typed = { ...holder, name: '乙示例' };
  const callers = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const visitor = await newVisitor(stack);
      return { visitor, pictures: await sendCard(stack, visitor, holder) };
    }),
  );
  const scans = Array.from({ length: 5 }, () => callers).flat();
  return await Promise.all(
    scans.map(async ({ visitor, pictures }) => {
      const began = performance.now();
      const answer = await postScan(visitor, { ...typed, ...pictures });
      return { ...answer, tookMs: performance.now() - began };
    }),
  );
}
