import type { ExamProjectDefinition, ProjectWindow } from '../../contracts/exam-project';
import { stageWords, type Stage } from '../../contracts/exam-application-states';
import { stageOfStep } from '../exam-window';
import type { FieldFault } from '../form/field-fault';

/** The stages that a project goes through, each of which needs its time before the project is opened (R-L1). */
export function stagesOf({ route, fee }: Pick<ExamProjectDefinition, 'route' | 'fee'>): Stage[] {
  return [
    ...new Set<Stage>([
      'application',
      ...(fee.kind === 'none' ? [] : ['payment' as const]),
      ...route.map(stageOfStep),
    ]),
  ];
}

/** What is wrong with the times of a project's stages, those that applications under way go through included; they may overlap. */
export function windowFaults(
  windows: readonly ProjectWindow[],
  needed: readonly Stage[],
  underWay: readonly Stage[] = [],
): FieldFault[] {
  const isUnset = (stage: Stage) => !windows.some((window) => window.stage === stage);
  return [
    ...windows.flatMap(({ stage, opensAt, closesAt }, at) => [
      ...(windows.findIndex((other) => other.stage === stage) < at
        ? [{ path: `/windows/${at}/stage`, message: `“${stageWords[stage]}”的时间填写了两次。` }]
        : []),
      ...(Date.parse(closesAt) > Date.parse(opensAt)
        ? []
        : [{ path: `/windows/${at}/closesAt`, message: `“${stageWords[stage]}”的结束时间须晚于开始时间。` }]),
    ]),
    ...unpayableAtTheEnd(windows),
    ...needed
      .filter((stage) => isUnset(stage) && !underWay.includes(stage))
      .map((stage) => ({ path: '/windows', message: `请填写“${stageWords[stage]}”的时间。` })),
    ...underWay.filter(isUnset).map((stage) => ({
      path: '/windows',
      message: `“${stageWords[stage]}”的时间不能不设：还有未办结的申报要经过这一阶段，请填写。`,
    })),
  ];
}

/** Who sends on the last day can pay (R-P1). By the minute, as people see it. */
function unpayableAtTheEnd(windows: readonly ProjectWindow[]): FieldFault[] {
  const [application, payment] = (['application', 'payment'] as const).map((stage) =>
    windows.findIndex((window) => window.stage === stage),
  );
  const endOf = (at = -1): number => Math.floor(Date.parse(windows[at]?.closesAt ?? '') / 60_000);
  return endOf(payment) < endOf(application)
    ? [
        {
          path: `/windows/${payment}/closesAt`,
          message: '“缴费”的结束时间不能早于“申报”的结束时间，否则最后提交的考生无法缴费。',
        },
      ]
    : [];
}
