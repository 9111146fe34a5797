import { handRefundStateWords } from '../contracts/hand-refund-states';
import { yuan } from '../domain/fee';
import {
  handRefundActionsOf,
  handRefundFace,
  initialHandRefund,
  type HandRefundProcess,
} from '../domain/hand-refund';
import { handRefundMessages } from './hand-refund.messages';
import type { ProcessRules } from './process-rules';

export type HandRefundMessages = typeof handRefundMessages;

/** What makes an order's refunds by hand differ from other processes; their table is in `domain/`. */
export const handRefundRules: ProcessRules<HandRefundProcess, HandRefundMessages> = {
  kind: 'hand-refund',
  messages: handRefundMessages,
  initial: initialHandRefund,
  // A refund that WeChat can't bring to the payer is waited for until then.
  interrupting: ['transfer'],
  allowed: handRefundActionsOf,
  face: handRefundFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, round, amountFen = 0 }) =>
      state === 'none' ? '尚未退款' : `第 ${round} 笔 ${yuan(amountFen)}：**${handRefundStateWords[state]}**`,
  },
};

const eventWords = {
  'hand-refund.asked': '记录：人工退款',
  'hand-refund.held': '记录：退款受阻',
  'hand-refund.accepted': '记录：退款已受理',
  'hand-refund.refunded': '记录：退款完成',
  'hand-refund.failed': '记录：退款未成功',
  'hand-refund.transferred': '记录：转账退还',
  'hand-refund.abandoned': '记录：不再退还',
} as const satisfies Record<keyof HandRefundProcess['events'], string>;
