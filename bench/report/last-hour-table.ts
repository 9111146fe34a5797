import type { LastHour } from '../last-hour';
import { cells, figuresHead, rowsOf, stepsHead, table } from './markdown';

/** What candidates waited for in a season's last hour. */
export function lastHourSteps({ candidates, save, upload, submit }: LastHour): string[][] {
  const atOnce = String(candidates);
  return [
    ...rowsOf('save, in the last hour', atOnce, save),
    ['upload, in the last hour', atOnce, 'platform', ...cells(upload)],
    ...rowsOf('submit, in the last hour', atOnce, submit),
  ];
}

/** What they were answered, and what the programs held meanwhile. */
export const lastHourFigures = ({
  candidates,
  requests,
  errors,
  askedAgain,
  memory,
}: LastHour): string[][] => [
  [`last hour of ${candidates} candidates: answers that none expected, of ${requests}`, String(errors), '0'],
  ['last hour: sent again by the same key, the outcome being unknown', String(askedAgain), ''],
  ...Object.entries(memory).map(([program, { half, end }]) => [
    `last hour: memory of ${program} at half-time and at the end`,
    `${half.toFixed(0)} MB, ${end.toFixed(0)} MB`,
    'flat',
  ]),
];

/** The last hour alone. */
export const lastHourTables = (lastHour: LastHour): string =>
  [table(stepsHead, lastHourSteps(lastHour)), table(figuresHead, lastHourFigures(lastHour))].join('\n\n');
