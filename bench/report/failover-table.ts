import { phases, type FailoverFigures, type Phase } from '../failover';
import { cells, table } from './markdown';

const words: Readonly<Record<Phase, string>> = {
  before: 'two APIs, two workers',
  killed: 'one of each killed, until both are back',
  after: 'both are back',
};

/** What people waited for while one of each was killed, and what came of what they sent, as Markdown. */
export function failoverTables(figures: FailoverFigures): string {
  const { requests, errors, askedAgain, acknowledged, lost } = figures;
  return [
    table(
      ['applications submitted, read and decided', 'p50 ms', 'p99 ms', 'requests a second', 'slowest ms'],
      phases.map((phase) => {
        const waited = figures.phases[phase];
        return [words[phase], ...cells(waited), waited.slowestMs.toFixed(0)];
      }),
    ),
    table(
      ['figure', 'found', 'wanted'],
      [
        [`errors seen by a client, in ${requests} requests`, String(errors.length), '0'],
        ['answered only when asked again by the same key', String(askedAgain), ''],
        [`not recorded, of ${acknowledged} acknowledged changes`, String(lost.length), '0'],
      ],
    ),
  ].join('\n\n');
}
