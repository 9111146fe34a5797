import { Text } from '@tarojs/components';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { SectionCard } from '@/shared/layout/section-card';

/** 复核办法, which the message of a rejection sends the person here for (R-N2). */
export function ReexaminationBlock({ application: { reexamination } }: { application: ApplicationDetail }) {
  if (!reexamination) return null;
  return (
    <SectionCard title="复核办法">
      <Text>{reexamination}</Text>
    </SectionCard>
  );
}
