import { measureAtOnce } from './at-once';
import { medianOf, type Measured } from './statistics';
import type { SubjectName } from './subject';

const rounds = 5;

export type Beside = Readonly<Record<SubjectName, Measured>>;

/** The same reading through HTTP and as its statement alone, in turns; each figure is the median of the rounds. */
export async function measureBeside(
  concurrency: number,
  work: Readonly<Record<SubjectName, readonly (() => Promise<void>)[]>>,
): Promise<Beside> {
  const taken: Record<SubjectName, Measured[]> = { platform: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    taken.platform.push(await measureAtOnce(concurrency, work.platform));
    taken.bare.push(await measureAtOnce(concurrency, work.bare));
  }
  return { platform: medianOf(taken.platform), bare: medianOf(taken.bare) };
}
