import { reviewLevelWords } from '@contracts/exam-application-states';
import type { ExamProjectDefinition } from '@contracts/exam-project';

/** Who reviews, in the order of the way: `单位审核 → 县级现场确认 → 市级审核 → 省级审核`. */
export function routeText({ route }: Pick<ExamProjectDefinition, 'route'>): string {
  return route
    .map(({ kind, level }) => `${reviewLevelWords[level]}${kind === 'review' ? '审核' : '现场确认'}`)
    .join(' → ');
}
