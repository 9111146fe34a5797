import { hrApplicationStateWords } from '../contracts/hr-account-application-states';
import { reviewActorOf } from '../domain/department-review';
import { hrApplicationActionsOf } from '../domain/hr-account-application';
import {
  hrApplicationFace,
  initialHrApplication,
  type HrApplicationProcess,
} from '../domain/hr-account-application-process';
import { objectionToRound } from './department-review';
import { hrApplicationMessages } from './hr-account-application.messages';
import type { ProcessRules } from './process-rules';

export type HrApplicationMessages = typeof hrApplicationMessages;

/** What makes an application for a unit's HR account differ from other processes; its table is in `domain/`. */
export const hrApplicationRules: ProcessRules<HrApplicationProcess, HrApplicationMessages> = {
  kind: 'hr-account-application',
  messages: hrApplicationMessages,
  initial: initialHrApplication,
  interrupting: [],
  allowed: (position, actor) => hrApplicationActionsOf(position.state, reviewActorOf(position, actor)),
  objection: (letter, position) =>
    letter.kind === 'admit' || letter.kind === 'refuse' ? objectionToRound(letter.body, position) : undefined,
  face: hrApplicationFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, round }) =>
      state === 'none'
        ? '尚未提交'
        : `**${hrApplicationStateWords[state]}**${round > 1 ? `（第 ${round} 次提交）` : ''}`,
  },
};

const eventWords = {
  'hr-application.submitted': '记录：提交单位人事账号申请',
  'hr-application.corrected': '记录：修改后重新提交',
  'hr-application.withdrawn': '记录：撤回申请',
  'hr-application.admitted': '记录：通过并更换管理员',
  'hr-application.refused': '记录：拒绝',
} as const satisfies Record<keyof HrApplicationProcess['events'], string>;
