import { reviewLevelWords } from '@contracts/exam-application-states';
import type { ExamProjectDefinition, RouteStepDefinition } from '@contracts/exam-project';
import { formatYuan } from '../format/money';

export const workUnitWords: Record<ExamProjectDefinition['workUnit'], string> = {
  required: '须绑定工作单位',
  'or-flexible': '须绑定工作单位，或为灵活就业',
  'not-asked': '不要求',
};

/** The route bottom-up, as the candidate's file goes. */
export const routeText = (route: readonly RouteStepDefinition[]): string =>
  route
    .map(({ kind, level }) => `${reviewLevelWords[level]}${kind === 'review' ? '审核' : '现场确认'}`)
    .join(' → ');

/** What is paid, and when. */
export function feeText({ fee, levels }: Pick<ExamProjectDefinition, 'fee' | 'levels'>): string {
  if (fee.kind === 'none') return '不收费';
  const unit = fee.kind === 'per-subject' ? '每科' : '';
  const amounts = levels.map(({ code, name }) => {
    const feeFen = fee.feeFenByLevel[code];
    return `${name}${unit} ${feeFen === undefined ? '不收费' : formatYuan(feeFen)}`;
  });
  return `${amounts.join('；')}（${fee.due === 'on-submission' ? '提交后' : '审核通过后'}缴纳）`;
}
