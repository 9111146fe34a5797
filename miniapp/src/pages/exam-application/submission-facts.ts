import type { ApplicationDetail } from '@contracts/exam-application-routes';
import type { Fact } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';

/** When it was sent and how often: what was asked for and sent again doesn't change the time, so they stand apart. */
export function submissionFacts({
  submittedAt,
  round,
}: Pick<ApplicationDetail, 'submittedAt' | 'round'>): Fact[] {
  if (!submittedAt) return [];
  return [
    { label: '提交时间', value: formatTime(submittedAt) },
    ...(round > 1 ? [{ label: '提交次数', value: `${round} 次` }] : []),
  ];
}
