import type { PersonalDetailsChange } from '@contracts/personal-details';
import { personalDetailChangeText } from '@contracts/personal-details-draft';
import { SectionCard } from '@/shared/layout/section-card';
import { Timeline } from '@/shared/record/timeline';

/** Who changed what, and when (R-I7). */
export function ChangesCard({ changes }: { changes: readonly PersonalDetailsChange[] }) {
  if (changes.length === 0) return null;
  return (
    <SectionCard title="修改记录">
      <Timeline
        entries={changes.map(({ field, before, after, by, at }, key) => ({
          key,
          title: personalDetailChangeText(field, before, after),
          who: by,
          at,
        }))}
      />
    </SectionCard>
  );
}
