import type { ApplicationAction, ApplicationActor } from '../contracts/exam-application-states';
import type { ProblemCode } from '../contracts/problems';
import { availableActions, type ApplicationSituation } from './exam-application';

/** Why an action is refused, for the person. */
export interface ActionRefusal {
  readonly code: ProblemCode;
  readonly allowed: readonly ApplicationAction[];
  readonly sentence?: string;
}

/** Nothing when the actor may do this now; else the most helpful reason: the unit, the window, or the state (R-M2, R-C4). */
export function refusalOfAction(
  action: ApplicationAction,
  situation: ApplicationSituation,
  actor: ApplicationActor,
): ActionRefusal | undefined {
  const allowed = availableActions(situation, actor);
  if (allowed.includes(action)) return undefined;
  const would = (changes: Partial<ApplicationSituation>): boolean =>
    availableActions({ ...situation, ...changes }, actor).includes(action);
  if (would({ unitChanged: false }))
    return { code: 'unit-changed', allowed, sentence: unitChangedSentence(action, actor) };
  if (would({ applicationOpen: true, changesOpen: true, paymentOpen: true, projectClosed: false }))
    return {
      code: 'window-closed',
      allowed,
      sentence: closedSentences[action] ?? '本项目的办理时间已经结束。',
    };
  return { code: 'not-allowed-now', allowed };
}

function unitChangedSentence(action: ApplicationAction, actor: ApplicationActor): string {
  if (actor === 'candidate') return '您的工作单位已变更，请撤回申报后重新提交。';
  return action === 'remove-from-unit'
    ? '考生已不在申报时的单位，不能再从单位移除。'
    : '考生的工作单位已变更，这份材料须由考生撤回后重新提交，不能审核。';
}

const closedSentences: Partial<Record<ApplicationAction, string>> = {
  submit: '不在申报时间内，不能提交。',
  modify: '申报时间已经结束，不能再撤回修改。',
  resubmit: '修改的截止时间已过，不能再提交。',
  pay: '缴费时间已经结束。',
};
