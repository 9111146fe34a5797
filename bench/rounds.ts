import { measureAtOnce } from './at-once';
import { type Measured, median, medianOf } from './statistics';
import { type Subject, type SubjectName, type StepName, steps } from './subject';

export interface Figure {
  readonly subject: SubjectName;
  readonly step: StepName;
  readonly concurrency: number;
  /** Of the rounds. */
  readonly median: Measured;
  readonly rounds: readonly Measured[];
}

/** How many processes are measured at each concurrency, a round. */
export type Plan = readonly { readonly concurrency: number; readonly count: number }[];

/**
 * Both subjects in turn, the order changing with the round, so that what disturbs the machine for a while disturbs
 * both. Decisions follow on the processes just submitted.
 */
export async function measureRounds(
  subjects: readonly Subject[],
  plan: Plan,
  roundCount: number,
  tell: (line: string) => void,
): Promise<Figure[]> {
  const taken = new Map<string, Measured[]>();
  for (let round = 0; round < roundCount; round += 1) {
    for (const { concurrency, count } of plan) {
      for (const subject of round % 2 === 0 ? subjects : subjects.toReversed()) {
        const cases = await subject.prepare(count);
        for (const step of steps) {
          const measured = await measureAtOnce(
            concurrency,
            cases.map((one) => one[step]),
          );
          const name = key(subject.name, step, concurrency);
          taken.set(name, [...(taken.get(name) ?? []), measured]);
        }
      }
    }
    tell(`round ${round + 1} of ${roundCount}`);
  }
  return plan.flatMap(({ concurrency }) =>
    steps.flatMap((step) =>
      subjects.map(({ name }) => {
        const rounds = taken.get(key(name, step, concurrency)) ?? [];
        return { subject: name, step, concurrency, rounds, median: medianOf(rounds) };
      }),
    ),
  );
}

const key = (...parts: readonly (string | number)[]): string => parts.join(' ');

/** Ours over the bare engine's, the median of what each round says: a machine that slows down for a while slows both. */
export function ratio(
  figures: readonly Figure[],
  step: StepName,
  concurrency: number,
  value: keyof Measured,
): number {
  const of = (subject: SubjectName): readonly Measured[] =>
    figures.find(
      (figure) => figure.subject === subject && figure.step === step && figure.concurrency === concurrency,
    )?.rounds ?? [];
  const bare = of('bare');
  return median(of('platform').map((round, index) => round[value] / (bare[index]?.[value] ?? Number.NaN)));
}
