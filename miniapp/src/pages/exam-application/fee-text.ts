import type { DraftChoice } from '@contracts/exam-application';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import type { ExamProjectDefinition } from '@contracts/exam-project';
import { yuan } from '@/shared/record/money-text';

const dueWords = { 'on-submission': '提交后支付', 'on-approval': '审核通过后支付' } as const;

/** What the choice comes to, for the eye; what is due is what the server says: `¥200.00（4 科，每科 ¥50.00），提交后支付`. */
export function feeText(
  { fee }: Pick<ExamProjectDefinition, 'fee'>,
  { level, subjects = [] }: DraftChoice,
): string {
  if (fee.kind === 'none') return '不收费';
  const amountFen = level === undefined ? undefined : fee.feeFenByLevel[level];
  if (amountFen === undefined) return '选择级别后显示';
  if (fee.kind === 'per-application') return `${yuan(amountFen)}，${dueWords[fee.due]}`;
  if (subjects.length === 0) return `每科 ${yuan(amountFen)}，选择科目后显示合计`;
  return `${yuan(amountFen * subjects.length)}（${subjects.length} 科，每科 ${yuan(amountFen)}），${dueWords[fee.due]}`;
}

/** The same for who may have paid already: that is what it costs, whatever a newer version asks (R-M4). */
export const feeOf = (
  definition: Pick<ExamProjectDefinition, 'fee'>,
  choice: DraftChoice,
  payment?: Pick<ApplicationDetail['payment'], 'state' | 'feeFen'>,
): string =>
  payment?.state === 'paid' ? `已缴费 ${yuan(payment.feeFen)}，无须再缴` : feeText(definition, choice);

/** What a project costs before anything is chosen: `初级（士） 每科 ¥50.00`, one line a level. */
export function feeLines({ fee, levels }: Pick<ExamProjectDefinition, 'fee' | 'levels'>): string[] {
  if (fee.kind === 'none') return ['不收费'];
  const unit = fee.kind === 'per-subject' ? '每科 ' : '';
  return levels.flatMap(({ code, name }) => {
    const amountFen = fee.feeFenByLevel[code];
    return amountFen === undefined ? [] : [`${name}：${unit}${yuan(amountFen)}`];
  });
}
