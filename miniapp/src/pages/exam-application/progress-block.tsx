import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { SectionCard } from '@/shared/layout/section-card';
import { Timeline } from '@/shared/record/timeline';
import { progressEntries } from './progress-entries';

/** 进度查询: what happened with whom and when, and what is still to come (R-M3). */
export function ProgressBlock({ application }: { application: ApplicationDetail }) {
  const entries = progressEntries(application);
  if (entries.length === 0) return null;
  return (
    <SectionCard title="办理进度">
      <Timeline entries={entries} />
    </SectionCard>
  );
}
