import { applicationStateWords, reviewLevelWords } from '../contracts/exam-application-states';
import {
  applicationFace,
  possibleActions,
  unsent,
  type ApplicationStanding,
  type ExamApplicationProcess,
} from '../domain/exam-application-process';
import { startsWaitingAnew } from '../domain/acts-next';
import type { ApplicationClock } from './exam-application-clock';
import { applicationMessages } from './exam-application.messages';
import type { ProcessRules } from './process-rules';

const eventWords = {
  'application.submitted': '记录提交',
  'application.resubmitted': '记录修改后重新提交',
  'application.opened-for-modification': '记录撤回修改',
  'application.withdrawn': '记录撤回',
  'application.approved': '记录审核通过',
  'application.confirmed-on-site': '记录现场确认',
  'application.deferred': '记录暂不审核',
  'application.changes-requested': '记录允许修改',
  'application.rejected': '记录审核不通过',
  'application.reopened': '记录重新开启',
  'application.removed-from-unit': '记录从单位移除',
  'application.order-opened': '记录订单',
  'application.paid': '记录缴费',
  'application.became-overdue': '记录逾期',
  'application.overdue-lifted': '记录不再逾期',
  'application.given-up': '记录视为放弃',
  'application.left-unfinished': '记录未完成审核',
  'application.refund-asked': '记录退款申请',
} as const satisfies Record<keyof ExamApplicationProcess['events'], string>;

type Messages = typeof applicationMessages;
const kinds = Object.keys(applicationMessages);
const isKind = (action: string): action is keyof Messages => kinds.includes(action);

/** The rules of an application for the desk; all of them come from `domain/`. */
export function applicationRules(clock: ApplicationClock): ProcessRules<ExamApplicationProcess, Messages> {
  return {
    kind: 'exam-application',
    messages: applicationMessages,
    initial: unsent,
    interrupting: ['withdraw', 'modify', 'remove-from-unit'],
    allowed: (standing, actor) => possibleActions(standing, actor).filter(isKind),
    deadline: (standing) => clock.deadline(standing),
    face: applicationFace,
    waitsAnew: startsWaitingAnew,
    words: { event: (type) => eventWords[type], position: positionWords },
  };
}

function positionWords({ state, step, route, round, deferred, overdue }: ApplicationStanding): string {
  const at = route[step];
  const where =
    state === 'in-review' && at
      ? `：${at.kind === 'review' ? `${reviewLevelWords[at.level]}审核` : '现场确认'}`
      : '';
  const flags = [deferred && '暂不审核', overdue && '逾期'].filter((flag) => flag !== false);
  return `${applicationStateWords[state]}${where}，第 ${round} 版${flags.map((flag) => `，${flag}`).join('')}`;
}
