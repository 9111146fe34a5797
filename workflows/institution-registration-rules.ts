import { registrationStateWords } from '../contracts/institution-registration-states';
import { registrationActionsOf } from '../domain/institution-registration';
import {
  initialRegistration,
  registrationActorOf,
  registrationFace,
  type RegistrationPosition,
  type RegistrationProcess,
} from '../domain/institution-registration-process';
import { registrationMessages } from './institution-registration.messages';
import type { Envelope } from './letter';
import type { ProcessRules } from './process-rules';
import { refusal } from './refusal';

export type RegistrationMessages = typeof registrationMessages;

/** What makes the registration of an institution differ from other processes; its table is in `domain/`. */
export const registrationRules: ProcessRules<RegistrationProcess, RegistrationMessages> = {
  kind: 'institution-registration',
  messages: registrationMessages,
  initial: initialRegistration,
  interrupting: [],
  allowed: (position, actor) => registrationActionsOf(position.state, registrationActorOf(position, actor)),
  objection,
  face: registrationFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, round }) =>
      state === 'none'
        ? '尚未提交'
        : `**${registrationStateWords[state]}**${round > 1 ? `（第 ${round} 次提交）` : ''}`,
  },
};

/** Refused by one reviewer and sent again, it isn't what another still has before them. */
function objection(letter: Envelope<RegistrationMessages>, { round }: RegistrationPosition) {
  if (letter.kind === 'apply' || letter.kind === 'correct') return undefined;
  if (letter.body.round === undefined || letter.body.round === round) return undefined;
  return refusal('not-allowed-now', { allowed: [], sentence: '申请人已修改后重新提交，请刷新后再审核。' });
}

const eventWords = {
  'registration.submitted': '记录：提交机构注册申请',
  'registration.corrected': '记录：修改后重新提交',
  'registration.admitted': '记录：收录并分配机构编码',
  'registration.refused': '记录：拒绝',
} as const satisfies Record<keyof RegistrationProcess['events'], string>;
