import type { ApplicationDetail } from '@contracts/exam-application-routes';
import type { Fact } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';

/** When it was sent: what is known is the first time, however often it was sent again. */
export function submissionFacts({
  submittedAt,
  round,
}: Pick<ApplicationDetail, 'submittedAt' | 'round'>): Fact[] {
  if (!submittedAt) return [];
  const sentAt = formatTime(submittedAt);
  return [
    round > 1
      ? { label: '首次提交', value: `${sentAt}（共提交 ${round} 次）` }
      : { label: '提交时间', value: sentAt },
  ];
}
