import { admissionStateWords } from '../contracts/roster-admission-states';
import { admissionActionsOf } from '../domain/roster-admission';
import {
  admissionActorOf,
  admissionFace,
  initialAdmission,
  type AdmissionProcess,
} from '../domain/roster-admission-process';
import type { ProcessRules } from './process-rules';
import { admissionMessages } from './roster-admission.messages';

export type AdmissionMessages = typeof admissionMessages;

/** What makes the entry to a unit's roster differ from other processes; its table is in `domain/`. */
export const admissionRules: ProcessRules<AdmissionProcess, AdmissionMessages> = {
  kind: 'roster-admission',
  messages: admissionMessages,
  initial: initialAdmission,
  interrupting: [],
  allowed: (position, actor) => admissionActionsOf(position.state, admissionActorOf(position, actor)),
  face: admissionFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state }) => (state === 'none' ? '尚未绑定单位' : `**${admissionStateWords[state]}**`),
  },
};

const eventWords = {
  'admission.passed': '记录：单位审核通过，进入花名册',
  'admission.corrected': '记录：单位修改后通过，进入花名册',
  'admission.returned': '记录：单位退回，绑定解除',
} as const satisfies Record<keyof AdmissionProcess['events'], string>;
