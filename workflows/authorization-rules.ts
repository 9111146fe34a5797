import { authorizationStateWords } from '../contracts/authorization-states';
import { authorizationActionsOf } from '../domain/authorization';
import {
  type AuthorizationProcess,
  authorizationFace,
  initialAuthorization,
} from '../domain/authorization-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import { authorizationMessages } from './authorization.messages';
import type { ProcessRules } from './process-rules';

export type AuthorizationMessages = typeof authorizationMessages;

/** What makes an authorization differ from other processes; its table is in `domain/`. */
export const authorizationRules: ProcessRules<AuthorizationProcess, AuthorizationMessages> = {
  kind: 'authorization',
  messages: authorizationMessages,
  initial: initialAuthorization,
  interrupting: [],
  allowed: ({ state }) => authorizationActionsOf(state, 'issuer'),
  deadline: ({ code }) => code?.expiresAtMs,
  face: authorizationFace,
  waitsAnew: (_before, after) => after.state === 'issued',
  words: {
    event: (type) => eventWords[type],
    position: ({ state, code }) =>
      [
        `**${authorizationStateWords[state]}**`,
        code && `授权码有效至 ${shanghaiMinute(new Date(code.expiresAtMs))}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
  },
};

const eventWords = {
  'authorization.issued': '记录：生成授权码',
  'authorization.reset': '记录：重置授权码',
  'authorization.revoked': '记录：解除授权',
  'authorization.code-expired': '记录：授权码过期',
} as const satisfies Record<keyof AuthorizationProcess['events'], string>;
