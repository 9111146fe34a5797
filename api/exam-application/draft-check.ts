import type { ApplicationChoice } from '../../contracts/exam-application';
import type { ApplicationDraft } from '../../contracts/exam-application-routes';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { feeFen, yuan } from '../../domain/fee';
import type { FieldFault } from '../../domain/form/field-fault';
import { knownContent } from '../../domain/form/known-content';
import { shanghaiDay } from '../../domain/shanghai-day';
import type { DraftRow } from './draft-rows';
import { formCheckOf } from './form-checks';

/** All that keeps a draft from being sent (R-M2), and what it is asked to have. */
export function checkDraft(
  draft: DraftRow,
  definition: ExamProjectDefinition,
): Pick<ApplicationDraft, 'faults' | 'askedSections' | 'askedMaterials'> {
  const { content, hasUnit, pictures, paidFen } = draft;
  const check = formCheckOf(definition);
  const today = shanghaiDay(new Date());
  const faults = check.faults(content, { hasUnit, today, pictures });
  const feeOfChoice = definition.levels.some(({ code }) => code === content.choice.level)
    ? feeFen(definition.fee, content.choice)
    : 0;
  // The payment carries over (R-M4): what is sent again must cost the same.
  if (paidFen !== null && feeOfChoice !== paidFen && !isPaidChoice(draft, definition))
    faults.push({
      path: '/choice/level',
      message: `您已缴费 ${yuan(paidFen)}，再次提交的费用须与已缴的相同，请改回原来的级别和科目数。`,
    });
  if (draft.state === 'changes-requested') faults.push(...wayFaults(draft, feeOfChoice));
  return {
    faults,
    askedSections: check.sections(content),
    askedMaterials: check
      .materials(content, today)
      .map(({ material, ...rest }) => ({ material: material.key, ...rest })),
  };
}

/** Whether it is what was paid for, as far as this version still offers it: another price since is none of the payer's (R-L2). */
function isPaidChoice({ content, sent }: DraftRow, definition: ExamProjectDefinition): boolean {
  if (!sent.choice) return false;
  const { choice: paid } = knownContent(definition, { choice: sent.choice, form: {} });
  const count = ({ subjects = [] }: ApplicationChoice): number => subjects.length;
  return content.choice.level === paid.level && count(content.choice) === count(paid);
}

/** Asked changes go back to the level that asked, on the way and for the fee of the submission (R-N2, R-C5). */
function wayFaults({ content: { choice }, sent, paidFen }: DraftRow, feeOfChoice: number): FieldFault[] {
  const faults: FieldFault[] = [];
  if ((choice.region ?? null) !== sent.region)
    faults.push({
      path: '/choice/region',
      message: '审核途中不能更改地区，请改回原来的地区；确需更改的，请撤回申报后重新提交。',
    });
  if (paidFen === null && feeOfChoice !== sent.feeFen)
    faults.push({
      path: '/choice/level',
      message: `审核途中费用不能改变（${yuan(sent.feeFen)}），请改回原来的级别和科目数；确需更改的，请撤回申报后重新提交。`,
    });
  return faults;
}
