import type { ConfirmedInternship } from './exam-application';

/** A sum of practice by the calendar: whole months and the days left over, and all of it in days (R-N5). */
export type InternshipTime = ConfirmedInternship['total'];

/** As people read it: 「12 个月」, 「11 个月零 30 天（共 364 天）」; below a month 「5 天」. */
export function inMonthsAndDays({ months, days, allDays }: InternshipTime): string {
  if (months === 0) return `${days} 天`;
  return days === 0 ? `${months} 个月` : `${months} 个月零 ${days} 天（共 ${allDays} 天）`;
}
