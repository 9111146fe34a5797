import type { ExamProjectDefinition } from '@contracts/exam-project';
import { choiceLines, formGroups } from './content-lines';
import type { DraftContent } from './draft-edits';
import { sectionsOf, stepOfPath, type WizardStep } from './wizard-steps';

/**
 * What people call the place that a reviewer's remark or a fault names: `/form/education/1/school` → `学历信息 2：毕业学校`.
 * Empty for a place that neither the project nor the content has.
 */
export function fieldTitle(definition: ExamProjectDefinition, content: DraftContent, path: string): string {
  const [, part, name, row] = path.split('/');
  if (part === 'materials') {
    const title = definition.materials.find(({ key }) => key === name)?.title ?? '';
    return row === undefined ? title : `${title}（第 ${Number(row) + 1} 项）`;
  }
  if (part === 'choice')
    return choiceLines(definition, content, []).find((line) => line.path === path)?.label ?? '';
  // Also of a section in which nothing is filled in yet.
  const section = name ? { [name]: content.form[name] } : {};
  for (const { title, lines } of formGroups(definition, { form: section }, [])) {
    const line = lines.find((candidate) => candidate.path === path);
    if (line) return `${title}：${line.label}`;
  }
  return sectionsOf(definition, Object.keys(section))[0]?.[1].title ?? '';
}

/**
 * The same below the title of its step, which isn't said twice: `毕业学校`. A row keeps its number, `学历信息 2：毕业学校`; a whole
 * section has no other name, and is empty.
 */
export function fieldTitleInStep(
  steps: readonly WizardStep[],
  definition: ExamProjectDefinition,
  content: DraftContent,
  path: string,
): string {
  const title = fieldTitle(definition, content, path);
  const step = steps.find(({ key }) => key === stepOfPath(path))?.title ?? '';
  if (title === step) return '';
  return title.startsWith(`${step}：`) ? title.slice(step.length + 1) : title;
}
