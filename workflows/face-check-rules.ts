import { faceCheckStateWords } from '../contracts/face-check-states';
import { faceCheckActionsOf } from '../domain/face-check';
import {
  type FaceCheckPosition,
  type FaceCheckProcess,
  faceCheckActorOf,
  faceCheckFace,
  initialFaceCheck,
} from '../domain/face-check-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import { type FaceCheckFindings, prepareScan, prepareStart } from './face-check-tries';
import { faceCheckMessages } from './face-check.messages';
import type { Envelope } from './letter';
import type { ProcessRules } from './process-rules';
import { notAllowedNow, refusal } from './refusal';

export type FaceCheckMessages = typeof faceCheckMessages;

/** What makes a face check differ from other processes; its table is in `domain/`. */
export const faceCheckRules: ProcessRules<FaceCheckProcess, FaceCheckMessages, FaceCheckFindings> = {
  kind: 'face-check',
  messages: faceCheckMessages,
  initial: initialFaceCheck,
  // While the provider or the reviewer is waited for, the other letters come in between.
  interrupting: ['start', 'scan', 'request-review', 'withdraw', 'confirm', 'refuse'],
  allowed: (position, actor) => {
    const { state, ...situation } = position;
    const who = faceCheckActorOf(position, actor);
    return state === 'none' || !who ? [] : faceCheckActionsOf({ state, ...situation }, who);
  },
  objection,
  prepare: { start: prepareStart, scan: prepareScan },
  deadline: ({ state, expiresAtMs, review }) => (state === 'waiting' ? expiresAtMs : review?.endsAtMs),
  face: faceCheckFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, isAtProvider, failures, expiresAtMs, review }) =>
      state === 'none'
        ? '等待开始'
        : [
            `**${faceCheckStateWords[state]}**`,
            state === 'waiting' && `${shanghaiMinute(new Date(expiresAtMs))} 前有效`,
            state === 'waiting' && isAtProvider && '人脸识别进行中',
            review && `等待平台管理员核验，最迟 ${shanghaiMinute(new Date(review.endsAtMs))} 办结`,
            failures > 0 && `未通过 ${failures} 次`,
          ]
            .filter(Boolean)
            .join('\n\n'),
  },
};

/** One try at a time: each costs, and two might both be the last; and a decision names the review that it decides. */
function objection(letter: Envelope<FaceCheckMessages>, { review }: FaceCheckPosition, underWay: number) {
  if (letter.kind === 'confirm' || letter.kind === 'refuse')
    return letter.body.reviewId === review?.id ? undefined : notAllowedNow([]);
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
  'face-check.review-requested': '记录：申请人工核验',
  'face-check.review-withdrawn': '记录：撤回人工核验',
  'face-check.review-refused': '记录：人工核验未通过',
  'face-check.images-erased': '记录：核验照片已删除',
  'face-check.expired': '记录：确认失效',
} as const satisfies Record<keyof FaceCheckProcess['events'], string>;
