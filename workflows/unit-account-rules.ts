import { unitAccountKindWords, unitAccountStateWords } from '../contracts/unit-account-states';
import { accountKindOf } from '../domain/account-scope';
import { shanghaiMinute } from '../domain/shanghai-day';
import { unitAccountActionsOf } from '../domain/unit-account';
import {
  type UnitAccountProcess,
  initialUnitAccount,
  unitAccountActorOf,
  unitAccountFace,
} from '../domain/unit-account-process';
import type { ProcessRules } from './process-rules';
import { unitAccountMessages } from './unit-account.messages';

export type UnitAccountMessages = typeof unitAccountMessages;

/** What makes a unit's account differ from other processes; its table is in `domain/`. */
export const unitAccountRules: ProcessRules<UnitAccountProcess, UnitAccountMessages> = {
  kind: 'unit-account',
  messages: unitAccountMessages,
  initial: initialUnitAccount,
  interrupting: [],
  allowed: (position, actor) =>
    unitAccountActionsOf(position.state, unitAccountActorOf(actor), accountKindOf(position)),
  deadline: ({ state, codeExpiresAtMs }) => (state === 'issued' ? codeExpiresAtMs : undefined),
  face: unitAccountFace,
  waitsAnew: (_before, after) => after.state === 'issued',
  words: {
    event: (type) => eventWords[type],
    position: ({ state, codeExpiresAtMs, administratorId, kind, businessCodes }) =>
      [
        `**${unitAccountStateWords[state]}**`,
        kind && `${unitAccountKindWords[kind]}，业务 ${businessCodes?.join('、')}`,
        state === 'issued' && codeExpiresAtMs && `激活码有效至 ${shanghaiMinute(new Date(codeExpiresAtMs))}`,
        state === 'issued' && administratorId && '现任管理员在新管理员激活前继续有效',
      ]
        .filter(Boolean)
        .join('\n\n'),
  },
};

const eventWords = {
  'account.issued': '记录：发放账号和激活码',
  'account.reissued': '记录：重新发放激活码',
  'account.activated': '记录：激活成功',
  'account.code-expired': '记录：激活码过期',
  'account.revoked': '记录：撤销账号',
  'account.businesses-chosen': '记录：更改分账号的业务',
} as const satisfies Record<keyof UnitAccountProcess['events'], string>;
