import {
  authorizationChangeKindWords,
  authorizationChangeStateWords,
} from '../contracts/authorization-change-states';
import { authorizationChangeActionsOf } from '../domain/authorization-change';
import {
  type AuthorizationChangeProcess,
  authorizationChangeActorsOf,
  authorizationChangeFace,
  initialAuthorizationChange,
} from '../domain/authorization-change-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import { authorizationChangeMessages } from './authorization-change.messages';
import type { Envelope } from './letter';
import type { ProcessRules } from './process-rules';
import { refusal } from './refusal';

export type AuthorizationChangeMessages = typeof authorizationChangeMessages;

/** What makes a change of who works in a business differ from other processes; its table is in `domain/`. */
export const authorizationChangeRules: ProcessRules<AuthorizationChangeProcess, AuthorizationChangeMessages> =
  {
    kind: 'authorization-change',
    messages: authorizationChangeMessages,
    initial: initialAuthorizationChange,
    interrupting: ['withdraw'],
    allowed: (position, actor) =>
      authorizationChangeActionsOf(
        { state: position.state, kind: position.terms?.kind },
        authorizationChangeActorsOf(position, actor),
      ),
    objection,
    deadline: ({ state, expiresAtMs }) => (state === 'offered' ? expiresAtMs : undefined),
    face: authorizationChangeFace,
    waitsAnew: (before, after) => before.state !== after.state,
    words: {
      event: (type) => eventWords[type],
      position: ({ state, terms, expiresAtMs }) =>
        state === 'none' || !terms
          ? '尚未开始'
          : [
              `**${authorizationChangeKindWords[terms.kind]}：${authorizationChangeStateWords[state]}**`,
              state === 'offered' && expiresAtMs && `${shanghaiMinute(new Date(expiresAtMs))} 前有效`,
            ]
              .filter(Boolean)
              .join('\n\n'),
    },
  };

/** Only a business administrator begins one, and for somebody else; whether the right is active the rows say. */
function objection({ kind, actor, body }: Envelope<AuthorizationChangeMessages>) {
  if (kind !== 'start') return undefined;
  if (actor.holding?.role !== 'business-administrator') return refusal('no-permission');
  if (body.personId !== actor.personId) return undefined;
  return refusal('not-allowed-now', { sentence: '您已是该业务的业务管理人，请填写另一位人员。' });
}

const eventWords = {
  'authorization-change.started': '记录：发起转移或添加',
  'authorization-change.check-failed': '记录：发起人本人确认未成功',
  'authorization-change.offered': '记录：等待对方接受',
  'authorization-change.withdrawn': '记录：发起人撤回',
  'authorization-change.accepted': '记录：对方接受，权限生效',
  'authorization-change.declined': '记录：对方不接受',
  'authorization-change.expired': '记录：超过 7 天未接受',
  'authorization-change.removed': '记录：移除辅助管理员',
} as const satisfies Record<keyof AuthorizationChangeProcess['events'], string>;
