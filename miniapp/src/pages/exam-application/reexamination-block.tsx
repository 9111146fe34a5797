import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { SectionCard } from '@/shared/layout/section-card';
import { Facts } from '@/shared/record/facts';

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
    <SectionCard title="审核不通过">
      <Facts
        facts={[
          ...(reason ? [{ label: '理由', value: reason }] : []),
          { label: '复核办法', value: reexamination },
        ]}
      />
    </SectionCard>
  );
}
