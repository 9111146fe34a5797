import type { ExamProjectDefinition } from '@contracts/exam-project';
import type { ReviewDetail } from '@contracts/review';
import { materialGroups } from '../review/material-files';
import type { Found } from './found';

/** One thing to be seen on paper; the confirmation names it by its key. */
export interface Original {
  key: string;
  label: string;
}

/** What must be seen on paper before confirming: the document, each material, and the form where no scan proved it. */
export function originalsOf(
  definition: ExamProjectDefinition,
  file: Pick<ReviewDetail, 'content'>,
  { isLatest, latestRound }: Pick<Found, 'isLatest' | 'latestRound'>,
): Original[] {
  return [
    { key: 'identity-document', label: '身份证件原件，与本人一致' },
    ...(isLatest === null ? [{ key: 'application-form', label: `申报表，第 ${latestRound} 次提交` }] : []),
    ...materialGroups(definition.materials, file.content.materials).map(({ path, title }) => ({
      key: path,
      label: `${title}原件`,
    })),
  ];
}
