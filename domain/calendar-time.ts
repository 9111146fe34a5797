import type { InternshipPeriod } from '../contracts/exam-application';
import type { InternshipTime } from '../contracts/internship-time';
import { addDays, daysBetween } from './shanghai-day';

/**
 * How long a period is by the calendar, first and last day included: a month ends on the day before the one on which it
 * began, or with the month that has no such day (31 January is one month with the end of February).
 */
export function calendarTime({ from, until }: InternshipPeriod): InternshipTime {
  const end = addDays(until, 1);
  let months = 0;
  while (monthsAfter(from, months + 1) <= end) months += 1;
  return { months, days: daysBetween(monthsAfter(from, months), end), allDays: daysBetween(from, end) };
}

/** The same day some months later, or the first of the month after where that month is too short. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1 + months, dayOfMonth));
  if (at.getUTCDate() !== dayOfMonth) at.setUTCDate(1);
  return at.toISOString().slice(0, 10);
}
