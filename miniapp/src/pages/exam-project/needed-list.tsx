import type { ExamProjectDefinition } from '@contracts/exam-project';
import { Checklist } from '@/shared/record/checklist';
import { neededItems } from './needed-items';

/** What to have ready before starting (UX: a checklist of what is needed). */
export function NeededList({ definition }: { definition: ExamProjectDefinition }) {
  return <Checklist items={neededItems(definition)} />;
}
