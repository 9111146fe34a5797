import type { Measured } from '../statistics';

export const cells = ({ p50Ms, p99Ms, perSecond }: Measured): string[] =>
  [p50Ms, p99Ms, perSecond].map((value) => value.toFixed(1));

export function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cellsOfRow: readonly string[]): string => `| ${cellsOfRow.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
