import type { InternshipPeriod } from '../contracts/exam-application';
import type { ExamProjectDefinition } from '../contracts/exam-project';
import type { ReviewLevel, StepKind } from '../contracts/exam-application-states';
import { periodFault, type InternshipTime } from '../contracts/internship-time';
import { calendarTime } from './calendar-time';
import { addDays } from './shanghai-day';

/** A period as a unit confirmed it (R-N5). */
export interface ConfirmedPeriod extends InternshipPeriod {
  examYear: number;
}

/** Days left over from periods apart from each other make a month when no month is longer: which it would be, no calendar tells. */
const daysOfLooseMonth = 31;

/**
 * The sum of the confirmed periods of one exam year, each day once; earlier years are shown, and not counted. Each stretch
 * of days counts by the calendar, so that a year is 12 months however many days it has; several stretches may come to 12
 * months in less than a year, which `allDays` tells.
 */
export function internshipTime(periods: readonly ConfirmedPeriod[], examYear: number): InternshipTime {
  const sum = { months: 0, days: 0, allDays: 0 };
  for (const stretch of merged(periods.filter((period) => period.examYear === examYear))) {
    const time = calendarTime(stretch);
    sum.months += time.months;
    sum.days += time.days;
    sum.allDays += time.allDays;
  }
  const { months, days, allDays } = sum;
  return {
    months: months + Math.floor(days / daysOfLooseMonth),
    days: days % daysOfLooseMonth,
    allDays,
  };
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
  if (period.until > countsUntil) return `实习时间计算至 ${countsUntil}，结束日期不能晚于该日。`;
  return periodFault(period);
}

type InternshipRule = ExamProjectDefinition['internship'];

/** Whether passing at this step asks for the dates of practice: at unit level, where the project has it (R-N5). */
export const isInternshipAsked = (
  { step }: { readonly step: { readonly kind: StepKind; readonly level: ReviewLevel } | null },
  { internship }: { readonly internship?: InternshipRule },
): boolean => internship !== undefined && step?.kind === 'review' && step.level === 'unit';

/** Why these dates can't be confirmed with a pass that asks for them, or nothing (R-N5). */
export const confirmationFault = (
  period: InternshipPeriod | undefined,
  rule: InternshipRule,
): string | undefined =>
  period ? internshipFault(period, rule?.countsUntil ?? period.until) : '请填写实习起止时间，核对后再通过。';
