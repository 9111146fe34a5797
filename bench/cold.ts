import { measureAtOnce } from './at-once';
import type { Measured } from './statistics';
import type { Subject, SubjectName } from './subject';

/** Decisions, one at a time, by a worker that has just started and must read every process's history first. */
export async function measureCold(
  subjects: readonly Subject[],
  count: number,
): Promise<Record<SubjectName, Measured>> {
  const measured: Partial<Record<SubjectName, Measured>> = {};
  for (const subject of subjects) {
    const cases = await subject.prepare(count);
    await measureAtOnce(
      5,
      cases.map(({ submit }) => submit),
    );
    await subject.restartWorker();
    measured[subject.name] = await measureAtOnce(
      1,
      cases.map(({ decide }) => decide),
    );
  }
  const { platform, bare } = measured;
  if (!platform || !bare) throw new Error('Both are measured.');
  return { platform, bare };
}
