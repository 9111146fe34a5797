import type { Beside } from '../beside';
import type { Measured } from '../statistics';

export const cells = ({ p50Ms, p99Ms, perSecond }: Measured): string[] =>
  [p50Ms, p99Ms, perSecond].map((value) => value.toFixed(1));

/** A row for each of the two. */
export const rowsOf = (what: string, atOnce: string, beside: Beside): string[][] =>
  Object.entries(beside).map(([subject, measured]) => [what, atOnce, subject, ...cells(measured)]);

/** What is counted for each step. */
export const stepsHead = ['step', 'at once', 'subject', 'p50 ms', 'p99 ms', 'a second'];
export const figuresHead = ['figure', 'found', 'wanted'];

export function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cellsOfRow: readonly string[]): string => `| ${cellsOfRow.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
