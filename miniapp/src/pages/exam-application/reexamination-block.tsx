import { View } from '@tarojs/components';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { SectionCard } from '@/shared/layout/section-card';

/** Why it was rejected, and 复核办法, which the message of a rejection sends the person here for (R-N2). */
export function ReexaminationBlock({
  application: { reexamination, progress },
}: {
  application: Pick<ApplicationDetail, 'reexamination' | 'progress'>;
}) {
  if (!reexamination) return null;
  const [reason] = progress
    .filter(({ decision }) => decision === 'reject')
    .map(({ remark }) => remark)
    .reverse();
  return (
    <SectionCard title="不通过的理由与复核办法">
      {reason && <View>理由：{reason}</View>}
      <View>{reexamination}</View>
    </SectionCard>
  );
}
