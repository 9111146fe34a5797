import { batchPassStateWords } from '../contracts/batch-pass-states';
import { batchPassActionsOf } from '../domain/batch-pass';
import {
  batchPassActorOf,
  batchPassFace,
  initialBatchPass,
  type BatchPassProcess,
} from '../domain/batch-pass-process';
import { batchPassMessages } from './batch-pass.messages';
import type { ProcessRules } from './process-rules';

export type BatchPassMessages = typeof batchPassMessages;

/** What a batch of passes differs by from other processes; its table is in `domain/`. */
export const batchPassRules: ProcessRules<BatchPassProcess, BatchPassMessages> = {
  kind: 'batch-pass',
  messages: batchPassMessages,
  initial: initialBatchPass,
  interrupting: ['cancel'],
  allowed: (position, actor) => batchPassActionsOf(position.state, batchPassActorOf(position, actor)),
  deadline: ({ expiresAtMs }) => expiresAtMs,
  face: batchPassFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, files }) =>
      state === 'none' ? '尚未开始' : `批量通过 ${files ?? 0} 份：**${batchPassStateWords[state]}**`,
  },
};

const eventWords = {
  'batch-pass.begun': '记录：开始批量通过',
  'batch-pass.completed': '记录：逐份办理完毕',
  'batch-pass.cancelled': '记录：停止批量通过',
  'batch-pass.failed': '记录：未能完成',
} as const satisfies Record<keyof BatchPassProcess['events'], string>;
