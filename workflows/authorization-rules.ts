import { authorizationStateWords } from '../contracts/authorization-states';
import { authorizationActionsOf } from '../domain/authorization';
import {
  type AuthorizationPosition,
  type AuthorizationProcess,
  authorizationActorOf,
  authorizationFace,
  initialAuthorization,
  standingOf,
} from '../domain/authorization-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import { authorizationMessages } from './authorization.messages';
import type { Envelope } from './letter';
import type { ProcessRules } from './process-rules';
import { notAllowedNow } from './refusal';

export type AuthorizationMessages = typeof authorizationMessages;

/** What makes an authorization differ from other processes; its table is in `domain/`. */
export const authorizationRules: ProcessRules<AuthorizationProcess, AuthorizationMessages> = {
  kind: 'authorization',
  messages: authorizationMessages,
  initial: initialAuthorization,
  interrupting: ['reset'],
  allowed: (position, actor) => authorizationActionsOf(standingOf(position), authorizationActorOf(actor)),
  objection,
  // Whoever began in time may end their ten minutes.
  deadline: ({ code, check }) => (check ? undefined : code?.expiresAtMs),
  face: authorizationFace,
  waitsAnew: (_before, after) => after.code !== undefined,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, code, check, isSuspended }) =>
      [
        `**${authorizationStateWords[state]}**`,
        isSuspended && '已停用',
        code && `授权码有效至 ${shanghaiMinute(new Date(code.expiresAtMs))}`,
        check && '等待本人人脸识别',
      ]
        .filter(Boolean)
        .join('\n\n'),
  },
};

/** Another code has come since this one was typed; or it is offered to somebody else. */
function objection(letter: Envelope<AuthorizationMessages>, { code, offeredToId }: AuthorizationPosition) {
  switch (letter.kind) {
    case 'activate':
      return letter.body.codeId === code?.id ? undefined : notAllowedNow([]);
    case 'accept':
    case 'decline':
      return letter.actor.personId === offeredToId ? undefined : notAllowedNow([]);
    case 'issue':
    case 'offer':
    case 'reset':
    case 'revoke':
    case 'suspend':
    case 'resume':
      return undefined;
  }
}

const eventWords = {
  'authorization.issued': '记录：生成授权码',
  'authorization.reset': '记录：重置授权码',
  'authorization.offered': '记录：直接授权',
  'authorization.declined': '记录：不接受直接授权',
  'authorization.check-begun': '记录：开始人脸识别',
  'authorization.check-failed': '记录：人脸识别未成功',
  'authorization.activated': '记录：激活成功',
  'authorization.revoked': '记录：解除授权',
  'authorization.suspended': '记录：停用',
  'authorization.resumed': '记录：恢复使用',
  'authorization.code-expired': '记录：授权码过期',
} as const satisfies Record<keyof AuthorizationProcess['events'], string>;
