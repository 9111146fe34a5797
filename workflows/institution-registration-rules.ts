import { registrationStateWords } from '../contracts/institution-registration-states';
import { reviewActorOf } from '../domain/department-review';
import { registrationActionsOf } from '../domain/institution-registration';
import {
  initialRegistration,
  registrationFace,
  type RegistrationProcess,
} from '../domain/institution-registration-process';
import { objectionToRound } from './department-review';
import { registrationMessages } from './institution-registration.messages';
import type { ProcessRules } from './process-rules';

export type RegistrationMessages = typeof registrationMessages;

/** What makes the registration of an institution differ from other processes; its table is in `domain/`. */
export const registrationRules: ProcessRules<RegistrationProcess, RegistrationMessages> = {
  kind: 'institution-registration',
  messages: registrationMessages,
  initial: initialRegistration,
  interrupting: [],
  allowed: (position, actor) => registrationActionsOf(position.state, reviewActorOf(position, actor)),
  objection: (letter, position) =>
    letter.kind === 'apply' || letter.kind === 'correct'
      ? undefined
      : objectionToRound(letter.body, position),
  face: registrationFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, round }) =>
      state === 'none'
        ? '尚未提交'
        : `**${registrationStateWords[state]}**${round > 1 ? `（第 ${round} 次提交）` : ''}`,
  },
};

const eventWords = {
  'registration.submitted': '记录：提交机构注册申请',
  'registration.corrected': '记录：修改后重新提交',
  'registration.admitted': '记录：收录并分配机构编码',
  'registration.refused': '记录：拒绝',
} as const satisfies Record<keyof RegistrationProcess['events'], string>;
