import type { ApplicationChoice } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { isCounty, isInRegions } from '../project-region';
import type { FieldFault } from './field-fault';

/** Whether the route of this application goes by a region instead of a unit (R-C5, R-M5). */
export function goesByRegion(definition: Pick<ExamProjectDefinition, 'workUnit'>, hasUnit: boolean): boolean {
  return definition.workUnit === 'not-asked' || (definition.workUnit === 'or-flexible' && !hasUnit);
}

/** What is wrong with the choices that the project offers (R-M1). `hasUnit`: the person is bound to a unit. */
export function choiceFaults(
  definition: ExamProjectDefinition,
  choice: Partial<ApplicationChoice>,
  hasUnit: boolean,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const add = (field: keyof ApplicationChoice, message: string) =>
    faults.push({ path: `/choice/${field}`, message });
  const { level, category, candidateType, subjects, region } = choice;

  if (!definition.levels.some(({ code }) => code === level)) add('level', '请选择申报级别。');
  const chosen = definition.categories.find(({ code }) => code === category);
  if (!chosen) add('category', '请选择申报类别。');
  else if (level !== undefined && chosen.levels && !chosen.levels.includes(level))
    add('category', `“${chosen.name}”没有所选的级别，请重新选择。`);

  const types = definition.candidateTypes;
  if (types ? !types.some(({ code }) => code === candidateType) : candidateType !== undefined)
    add('candidateType', types ? '请选择考生类型。' : '本项目不分考生类型，请刷新页面后重新填写。');

  faults.push(...subjectFaults(definition, subjects));

  if (goesByRegion(definition, hasUnit)) {
    if (region === undefined)
      add('region', definition.workUnit === 'not-asked' ? '请选择申报地区。' : '请选择档案所在地。');
    else if (!isCounty(region)) add('region', '请选择到县（市、区）。');
    else if (!isInRegions(region, definition.regions))
      add('region', '所选地区没有开放这个项目，请重新选择。');
  } else if (region !== undefined) add('region', '您按工作单位申报，不需要选择档案所在地。');
  if (definition.workUnit === 'required' && !hasUnit)
    add('region', '本项目须按工作单位申报，请先在“我的·工作单位”绑定单位。');
  return faults;
}

function subjectFaults(
  { subjects: offered }: ExamProjectDefinition,
  subjects: string[] | undefined,
): FieldFault[] {
  const path = '/choice/subjects';
  if (!offered)
    return subjects === undefined ? [] : [{ path, message: '本项目不选科目，请刷新页面后重新填写。' }];
  if (!subjects || subjects.length === 0) return [{ path, message: '请选择报考科目。' }];
  const known = new Set(offered.list.map(({ code }) => code));
  if (subjects.some((subject) => !known.has(subject)) || new Set(subjects).size < subjects.length)
    return [{ path, message: '报考科目请从给出的选项中选择。' }];
  if (!offered.mayLeaveOutPassed && subjects.length < known.size)
    return [{ path, message: '本项目须报考全部科目。' }];
  return [];
}
