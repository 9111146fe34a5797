import { correctionKindWords, correctionStateWords } from '../contracts/data-correction-states';
import { correctionActionsOf } from '../domain/data-correction';
import {
  correctionActorOf,
  correctionFace,
  initialCorrection,
  type CorrectionPosition,
  type CorrectionProcess,
} from '../domain/data-correction-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import { correctionMessages } from './data-correction.messages';
import type { ProcessRules } from './process-rules';

export type CorrectionMessages = typeof correctionMessages;

/** What makes a request for correction differ from other processes; its table is in `domain/`. */
export const correctionRules: ProcessRules<CorrectionProcess, CorrectionMessages> = {
  kind: 'data-correction',
  messages: correctionMessages,
  initial: initialCorrection,
  interrupting: [],
  allowed: (position, actor) => correctionActionsOf(position.state, correctionActorOf(position, actor)),
  deadline: ({ remindAtMs }) => remindAtMs,
  face: correctionFace,
  words: { event: (type) => eventWords[type], position: positionWords },
};

function positionWords({ state, kind, dueAtMs }: CorrectionPosition): string {
  if (state === 'none' || kind === undefined) return '尚未申请';
  const standing = `${correctionKindWords[kind]}：**${correctionStateWords[state]}**`;
  return state === 'awaiting-answer' && dueAtMs !== undefined
    ? `${standing}\n\n应于 ${shanghaiMinute(new Date(dueAtMs))} 前答复`
    : standing;
}

const eventWords = {
  'correction.asked': '记录：申请更正',
  'correction.withdrawn': '记录：撤回更正申请',
  'correction.corrected': '记录：已更正',
  'correction.declined': '记录：不予更正',
  'correction.reminded': '记录：提醒平台管理员',
} as const satisfies Record<keyof CorrectionProcess['events'], string>;
