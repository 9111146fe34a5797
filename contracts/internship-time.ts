import type { ConfirmedInternship, InternshipPeriod } from './exam-application';

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

/** No stretch of practice is as long: the year is mistyped. */
const tooManyYears = 10;

/** The sentence for dates that no project takes, or nothing (R-N5): at the clerk's desk at once, and again where they are recorded. */
export function periodFault({ from, until }: InternshipPeriod): string | undefined {
  if (until < from) return '实习结束日期早于开始日期，请核对后重新填写。';
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  return years >= tooManyYears ? `实习时间跨越 ${years} 年，请核对年份后重新填写。` : undefined;
}
