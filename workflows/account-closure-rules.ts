import { closureStateWords } from '../contracts/account-closure-states';
import { closureActionsIn } from '../domain/account-closure';
import {
  closedPersonOf,
  closureFace,
  initialClosure,
  type ClosureProcess,
} from '../domain/account-closure-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import { workflowInfo } from '@temporalio/workflow';
import { closureMessages } from './account-closure.messages';
import type { ProcessRules } from './process-rules';

export type ClosureMessages = typeof closureMessages;

/** What makes the closing of an account differ from other processes; its table is in `domain/`. */
export const closureRules: ProcessRules<ClosureProcess, ClosureMessages> = {
  kind: 'account-closure',
  messages: closureMessages,
  initial: initialClosure,
  // It comes while its day is waited for.
  interrupting: ['take-back'],
  // One's own account, whatever role the session has active.
  allowed: ({ state }, { personId }) =>
    personId === closedPersonOf(workflowInfo().workflowId) ? closureActionsIn(state) : [],
  face: closureFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, closesAtMs }) =>
      state === 'none'
        ? '尚未申请'
        : [
            `**${closureStateWords[state]}**`,
            state === 'requested' &&
              closesAtMs !== undefined &&
              `${shanghaiMinute(new Date(closesAtMs))} 注销，此前本人可以撤回`,
          ]
            .filter(Boolean)
            .join('\n\n'),
  },
};

const eventWords = {
  'closure.asked': '记录：申请注销',
  'closure.taken-back': '记录：撤回注销',
  'closure.warned': '记录：注销前提醒本人',
  'closure.begun': '记录：账号注销，登录方式删除',
  'closure.stopped': '记录：有未办结事项，未能注销',
  'closure.completed': '记录：个人信息删除完毕',
} as const satisfies Record<keyof ClosureProcess['events'], string>;
