import type { InternshipPeriod } from '@contracts/exam-application';
import { periodFault as filledFault } from '@contracts/internship-time';

/** What is wrong with dates to confirm, as far as one sees without the project's last day (R-N5). */
export function periodFault(period: InternshipPeriod): string | undefined {
  if (period.from === '' || period.until === '') return '请填写实习起止时间。';
  return filledFault(period);
}
