import type { ExamProjectDefinition } from '@contracts/exam-project';
import { Checklist } from '@/shared/record/checklist';
import { useResource } from '@/shared/resource/use-resource';
import { neededItems } from './needed-items';

/** What to have ready before starting (UX: a checklist of what is needed). */
export function NeededList({ definition }: { definition: ExamProjectDefinition }) {
  const { data } = useResource('GET /unit', {});
  return <Checklist items={neededItems(definition, data?.unit?.name)} />;
}
