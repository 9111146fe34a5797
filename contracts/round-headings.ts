import type { SentRound } from './exam-application-routes';

/**
 * What stands above the first line of each round, by its number; nothing where it was sent once. Plain: both front ends may import
 * this file at run time.
 */
export function roundHeadings(rounds: readonly SentRound[]): ReadonlyMap<number, string> {
  if (rounds.length < 2) return new Map();
  return new Map(
    rounds.map(({ round, workUnit }) => [
      round,
      [`第 ${round} 次提交`, workUnit].filter(Boolean).join(' · '),
    ]),
  );
}

/** The heading of each line that begins a round, in the order in which the lines are shown. */
export function headingsOf(
  lines: readonly { readonly round: number }[],
  rounds: readonly SentRound[],
): (string | undefined)[] {
  const headings = roundHeadings(rounds);
  return lines.map(({ round }, index) =>
    round === lines[index - 1]?.round ? undefined : headings.get(round),
  );
}
