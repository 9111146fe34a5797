import { accountRecoveryStateWords } from '../contracts/account-recovery-states';
import {
  type AccountRecoveryProcess,
  accountRecoveryFace,
  accountRecoveryTable,
  initialAccountRecovery,
} from '../domain/account-recovery';
import { accountRecoveryMessages } from './account-recovery.messages';
import type { ProcessRules } from './process-rules';

/** What makes the recovery of an account differ from other processes; its table is in `domain/`. */
export const accountRecoveryRules: ProcessRules<AccountRecoveryProcess, typeof accountRecoveryMessages> = {
  kind: 'account-recovery',
  messages: accountRecoveryMessages,
  initial: initialAccountRecovery,
  interrupting: [],
  allowed: ({ state, personId }, actor) =>
    personId && personId !== actor.personId ? [] : accountRecoveryTable[state],
  face: accountRecoveryFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state }) => `**${accountRecoveryStateWords[state]}**`,
  },
};

const eventWords = {
  'recovery.asked': '记录：申请人脸识别找回',
  'recovery.completed': '记录：登录方式并入原账号',
  'recovery.ended': '记录：没有找回',
} as const satisfies Record<keyof AccountRecoveryProcess['events'], string>;
