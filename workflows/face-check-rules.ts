import { faceCheckStateWords } from '../contracts/face-check-states';
import { faceCheckActionsOf } from '../domain/face-check';
import { type FaceCheckProcess, faceCheckFace, initialFaceCheck } from '../domain/face-check-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import { type FaceCheckFindings, prepareScan, prepareStart } from './face-check-tries';
import { faceCheckMessages } from './face-check.messages';
import type { Envelope } from './letter';
import type { ProcessRules } from './process-rules';
import { refusal } from './refusal';

export type FaceCheckMessages = typeof faceCheckMessages;

/** What makes a face check differ from other processes; its table is in `domain/`. */
export const faceCheckRules: ProcessRules<FaceCheckProcess, FaceCheckMessages, FaceCheckFindings> = {
  kind: 'face-check',
  messages: faceCheckMessages,
  initial: initialFaceCheck,
  // While the provider is waited for, the other way stays open.
  interrupting: ['start', 'scan'],
  allowed: ({ state, personId, ...situation }, actor) =>
    state === 'none' || actor.personId !== personId ? [] : faceCheckActionsOf({ state, ...situation }),
  objection,
  prepare: { start: prepareStart, scan: prepareScan },
  deadline: ({ state, expiresAtMs }) => (state === 'waiting' ? expiresAtMs : undefined),
  face: faceCheckFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, isAtProvider, failures, expiresAtMs }) =>
      state === 'none'
        ? '等待开始'
        : [
            `**${faceCheckStateWords[state]}**`,
            state === 'waiting' && `${shanghaiMinute(new Date(expiresAtMs))} 前有效`,
            state === 'waiting' && isAtProvider && '人脸识别进行中',
            failures > 0 && `未通过 ${failures} 次`,
          ]
            .filter(Boolean)
            .join('\n\n'),
  },
};

/** One try at a time: each costs, and two might both be the last. */
function objection(_letter: Envelope<FaceCheckMessages>, _position: object, underWay: number) {
  if (underWay === 0) return undefined;
  return refusal('not-allowed-now', { allowed: [], sentence: '上一次确认正在处理，请稍候查看结果。' });
}

const eventWords = {
  'face-check.opened': '记录：请本人确认',
  'face-check.started': '记录：开始人脸识别',
  'face-check.try-failed': '记录：本次未通过',
  'face-check.try-not-counted': '记录：本次不计入',
  'face-check.passed': '记录：已确认本人',
  'face-check.failed': '记录：确认未通过',
  'face-check.expired': '记录：确认失效',
} as const satisfies Record<keyof FaceCheckProcess['events'], string>;
