import { authorizationStateWords } from '../contracts/authorization-states';
import { authorizationActionsOf } from '../domain/authorization';
import {
  type AuthorizationProcess,
  authorizationActorOf,
  authorizationFace,
  initialAuthorization,
  standingOf,
} from '../domain/authorization-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import { authorizationMessages } from './authorization.messages';
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
  // Another code has come since this one was typed.
  objection: (letter, { code }) =>
    letter.kind === 'activate' && letter.body.codeId !== code?.id ? notAllowedNow([]) : undefined,
  // Whoever began in time may end their ten minutes.
  deadline: ({ code, check }) => (check ? undefined : code?.expiresAtMs),
  face: authorizationFace,
  waitsAnew: (_before, after) => after.state === 'issued',
  words: {
    event: (type) => eventWords[type],
    position: ({ state, code, check }) =>
      [
        `**${authorizationStateWords[state]}**`,
        code && `授权码有效至 ${shanghaiMinute(new Date(code.expiresAtMs))}`,
        check && '授权码已填写，等待本人人脸识别',
      ]
        .filter(Boolean)
        .join('\n\n'),
  },
};

const eventWords = {
  'authorization.issued': '记录：生成授权码',
  'authorization.reset': '记录：重置授权码',
  'authorization.check-begun': '记录：填写授权码',
  'authorization.check-failed': '记录：人脸识别未成功',
  'authorization.activated': '记录：激活成功',
  'authorization.revoked': '记录：解除授权',
  'authorization.code-expired': '记录：授权码过期',
} as const satisfies Record<keyof AuthorizationProcess['events'], string>;
