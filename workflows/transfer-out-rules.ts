import { transferStateWords } from '../contracts/transfer-out-states';
import { transferActionsOf } from '../domain/transfer-out';
import {
  initialTransfer,
  transferActorOf,
  transferFace,
  type TransferOutProcess,
} from '../domain/transfer-out-process';
import type { ProcessRules } from './process-rules';
import { refusal } from './refusal';
import { transferMessages } from './transfer-out.messages';

export type TransferMessages = typeof transferMessages;

const askedAgainSentence = '本人已撤回并重新申请转出，请刷新后再审批。';

/** What makes a person's wish to leave a unit's roster differ from other processes; its table is in `domain/`. */
export const transferRules: ProcessRules<TransferOutProcess, TransferMessages> = {
  kind: 'transfer-out',
  messages: transferMessages,
  initial: initialTransfer,
  interrupting: [],
  allowed: (position, actor) => transferActionsOf(position.state, transferActorOf(position, actor)),
  objection: (letter, { round }) => {
    if (letter.kind !== 'release' && letter.kind !== 'refuse') return undefined;
    const { round: seen } = letter.body;
    if (seen === undefined || seen === round) return undefined;
    return refusal('not-allowed-now', { allowed: [], sentence: askedAgainSentence });
  },
  face: transferFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, round }) =>
      state === 'none'
        ? '尚未申请'
        : `**${transferStateWords[state]}**${round > 1 ? `（第 ${round} 次申请）` : ''}`,
  },
};

const eventWords = {
  'transfer-out.asked': '记录：申请转出',
  'transfer-out.withdrawn': '记录：撤回转出申请',
  'transfer-out.released': '记录：同意转出，绑定解除',
  'transfer-out.refused': '记录：不同意转出',
} as const satisfies Record<keyof TransferOutProcess['events'], string>;
