import { examProjectDefinition, type ExamProjectDefinition } from '../../contracts/exam-project';
import { reviewLevels } from '../../contracts/exam-application-states';
import type { FieldFault } from '../form/field-fault';
import { compileSchema } from '../form/schema-compiler';
import { sentencesOf } from '../form/schema-sentences';
import { formFaults } from './form-faults';
import { referenceFaults } from './reference-faults';

/**
 * All that keeps a project from being published (R-L2), by pointer into its definition, in the administrator's words. What names
 * something outside of it, such as a division or a merchant, is checked where that is known.
 */
export function definitionFaults(definition: unknown): FieldFault[] {
  const shape = shapeFaults(definition);
  if (shape.length > 0) return shape;
  const project = definition as ExamProjectDefinition;
  return [
    ...choiceFaults(project),
    ...wayFaults(project),
    ...formFaults(project.form),
    ...referenceFaults(project),
  ];
}

const follows = compileSchema({ ...examProjectDefinition });

function shapeFaults(definition: unknown): FieldFault[] {
  if (follows(definition)) return [];
  // Whoever shows a fault names its place; what the contract calls it is no word for an administrator.
  return sentencesOf(follows.errors ?? [], { ...examProjectDefinition }, '').map(({ path, message }) => ({
    path,
    message: message.replace(/^“[^”]*”/, ''),
  }));
}

/** Codes that stand twice, and levels and categories that don't meet. */
function choiceFaults(project: ExamProjectDefinition): FieldFault[] {
  const { levels, categories, candidateTypes = [], subjects, fee } = project;
  const known = new Set(levels.map(({ code }) => code));
  return [
    ...twice(levels, '/levels'),
    ...twice(categories, '/categories'),
    ...twice(candidateTypes, '/candidateTypes'),
    ...twice(subjects?.list ?? [], '/subjects/list'),
    ...categories.flatMap(({ levels: limited = [] }, at) =>
      limited.some((code) => !known.has(code))
        ? [{ path: `/categories/${at}/levels`, message: '类别限定的级别不在本项目的级别之中。' }]
        : [],
    ),
    ...levels.flatMap(({ code, name }, at) =>
      categories.some(({ levels: limited }) => !limited || limited.includes(code))
        ? []
        : [{ path: `/levels/${at}`, message: `级别“${name}”没有可选的类别。` }],
    ),
    ...(fee.kind === 'none'
      ? []
      : levels.flatMap(({ code, name }) =>
          fee.feeFenByLevel[code] === undefined
            ? [{ path: '/fee/feeFenByLevel', message: `级别“${name}”没有费用。` }]
            : [],
        )),
    ...(fee.kind === 'per-subject' && !subjects
      ? [{ path: '/fee/kind', message: '按科目收费的项目须列出科目。' }]
      : []),
  ];
}

const twice = (list: readonly { code: string }[], at: string): FieldFault[] =>
  list.flatMap(({ code }, index) =>
    list.findIndex((other) => other.code === code) < index
      ? [{ path: `${at}/${index}/code`, message: `代码“${code}”重复。` }]
      : [],
  );

/**
 * A route climbs; who is asked for no unit has none to review it, and none to confirm an internship; who may be without one is
 * reviewed above it.
 */
function wayFaults({ route, workUnit, internship }: ExamProjectDefinition): FieldFault[] {
  const heights = route.map(({ level }) => reviewLevels.indexOf(level));
  const byUnit = route.some(({ kind, level }) => kind === 'review' && level === 'unit');
  const byUnitAlone = route.every(({ kind, level }) => kind === 'review' && level === 'unit');
  return [
    ...route.flatMap((_, at) =>
      at > 0 && (heights[at] ?? 0) < (heights[at - 1] ?? 0)
        ? [{ path: `/route/${at}/level`, message: '审核流程须由下级到上级。' }]
        : [],
    ),
    ...(byUnit && workUnit === 'not-asked'
      ? [{ path: '/workUnit', message: '流程有单位审核的项目须填写工作单位。' }]
      : []),
    ...(byUnitAlone && workUnit === 'or-flexible'
      ? [{ path: '/workUnit', message: '流程只有单位审核的项目须绑定工作单位，灵活就业人员没有单位审核。' }]
      : []),
    ...(internship && !byUnit
      ? [{ path: '/internship', message: '实习由单位审核时确认，流程中没有单位审核。' }]
      : []),
  ];
}
