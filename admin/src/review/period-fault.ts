import type { InternshipPeriod } from '@contracts/exam-application';

/** What is wrong with dates to confirm, as far as one sees without the project's last day (R-N5). */
export function periodFault({ from, until }: InternshipPeriod): string | undefined {
  if (from === '' || until === '') return '请填写实习起止时间。';
  return until < from ? '实习结束日期早于开始日期，请核对后重新填写。' : undefined;
}
