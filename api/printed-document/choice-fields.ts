import type { ApplicationChoice, ApplicationMaterial } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { workUnitWords } from '../../contracts/work-unit';
import { yuan } from '../../domain/fee';
import type { Field } from './form-content';

/** What was chosen before the form, in words. Pure. */
export function choiceFields(
  definition: ExamProjectDefinition,
  choice: ApplicationChoice,
  {
    unitName,
    regionName,
    feeFen,
  }: { unitName: string | null; regionName: string | undefined; feeFen: number },
): Field[] {
  const nameOf = (list: readonly { code: string; name: string }[] | undefined, code: string | undefined) =>
    list?.find((item) => item.code === code)?.name ?? code;
  const subjects = choice.subjects?.map((code) => nameOf(definition.subjects?.list, code)).join('、');
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['级别', nameOf(definition.levels, choice.level)],
    ['类别', nameOf(definition.categories, choice.category)],
    ['考生类型', nameOf(definition.candidateTypes, choice.candidateType)],
    ['报考科目', subjects],
    ['工作单位', workUnitWords(unitName, definition)],
    [definition.workUnit === 'or-flexible' ? '档案所在地' : '申报地区', regionName],
    ['报名费用', feeFen > 0 ? yuan(feeFen) : undefined],
  ];
  return fields.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** The materials that came with it, by title with their number, in the order of the project. Pure. */
export function materialFields(
  definition: ExamProjectDefinition,
  given: readonly ApplicationMaterial[],
): Field[] {
  return definition.materials.flatMap(({ key, title }) => {
    const count = given.filter(({ material }) => material === key).length;
    return count > 0 ? [{ label: title, value: `${count} 张` }] : [];
  });
}
