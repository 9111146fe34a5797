import type { InternshipPeriod } from '../contracts/exam-application';
import { addDays, daysBetween } from './shanghai-day';

/** A period as a unit confirmed it (R-N5). */
export interface ConfirmedPeriod extends InternshipPeriod {
  examYear: number;
}

/** The sum of the confirmed periods of one exam year, each day once; earlier years are shown, and not counted. */
export function internshipDays(periods: readonly ConfirmedPeriod[], examYear: number): number {
  return merged(periods.filter((period) => period.examYear === examYear)).reduce(
    (days, { from, until }) => days + daysBetween(from, until) + 1,
    0,
  );
}

/** The periods in order of time, those that overlap or touch made one. */
export function merged(periods: readonly InternshipPeriod[]): InternshipPeriod[] {
  const result: InternshipPeriod[] = [];
  for (const { from, until } of [...periods].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = result.at(-1);
    if (last && from <= addDays(last.until, 1)) last.until = until > last.until ? until : last.until;
    else result.push({ from, until });
  }
  return result;
}

/** The sentence for dates that can't be confirmed, or nothing. `countsUntil` is the project's last day. */
export function internshipFault(period: InternshipPeriod, countsUntil: string): string | undefined {
  if (period.until < period.from) return '实习结束日期早于开始日期，请核对后重新填写。';
  if (period.until > countsUntil) return `实习时间计算至 ${countsUntil}，结束日期不能晚于该日。`;
  return undefined;
}
