import type { ConfirmedInternship } from './exam-application';

/** A sum of practice by the calendar: whole months and the days left over, and all of it in days (R-N5). */
export type InternshipTime = ConfirmedInternship['total'];

/**
 * As people read it: “12 个月（共 365 天）”, “11 个月零 30 天（共 364 天）”; below a month “5 天”. All the days are always said:
 * months are of 28 to 31, so that periods apart from each other can make twelve of them in less than a year.
 */
export function inMonthsAndDays({ months, days, allDays }: InternshipTime): string {
  if (months === 0) return `${days} 天`;
  return `${months} 个月${days > 0 ? `零 ${days} 天` : ''}（共 ${allDays} 天）`;
}
