import type { ApplicationChoice } from '@contracts/exam-application';
import type { Choice, ExamProjectDefinition } from '@contracts/exam-project';
import type { DivisionName } from './division-names';
import type { OutlineField } from './outline-field';

/** What the candidate chose, in the project's words; only what this project asks. */
export function choiceFields(
  definition: ExamProjectDefinition,
  choice: ApplicationChoice,
  divisionName: DivisionName,
): OutlineField[] {
  const { levels, categories, candidateTypes = [], subjects, workUnit } = definition;
  const fields: OutlineField[] = [
    { path: '/choice/level', title: '级别', text: nameIn(levels, choice.level) },
    { path: '/choice/category', title: '类别', text: nameIn(categories, choice.category) },
  ];
  if (choice.candidateType)
    fields.push({
      path: '/choice/candidateType',
      title: '考生类型',
      text: nameIn(candidateTypes, choice.candidateType),
    });
  if (choice.subjects)
    fields.push({
      path: '/choice/subjects',
      title: '报考科目',
      text: choice.subjects.map((code) => nameIn(subjects?.list ?? [], code)).join('、'),
    });
  if (choice.region)
    fields.push({
      path: '/choice/region',
      title: workUnit === 'or-flexible' ? '档案所在地' : '申报地区',
      text: divisionName(choice.region),
      isDivision: true,
    });
  return fields;
}

const nameIn = (choices: readonly Choice[], code: string): string =>
  choices.find((choice) => choice.code === code)?.name ?? code;

/** A code that was chosen, or several, in words, wherever in the project it stands. */
export function choiceWord(definition: ExamProjectDefinition, value: unknown): string {
  const { levels, categories, candidateTypes = [], subjects } = definition;
  const all = [...levels, ...categories, ...candidateTypes, ...(subjects?.list ?? [])];
  if (Array.isArray(value)) return value.map((code) => choiceWord(definition, code)).join('、');
  return typeof value === 'string' ? nameIn(all, value) : '';
}
